"""Wrong: doubles the point in place."""

import numpy as np


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    p *= 2
    return p


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    x, y = p
    p[0] = -3 * x + 0.5 * y
    p[1] = 0.5 * x - 2.5 * np.exp(0.5 * y)
    return p


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    g = bowl_gradient(p)
    steepness = np.linalg.norm(g)
    if steepness == 0:
        return None, 0.0
    g /= steepness
    return g, steepness


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    if not p.any():
        return None
    p /= np.linalg.norm(p)
    return np.array([-p[1], p[0]])
