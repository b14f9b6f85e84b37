"""Wrong: swaps the components."""

import numpy as np


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    p = np.asarray(p, dtype=float)
    dx = 2 * p[..., 0]
    dy = 2 * p[..., 1]
    return np.stack([dy, dx], axis=-1)


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    x, y = p
    dx = -3.0 * x + 0.5 * y
    dy = 0.5 * x - 2.5 * np.exp(0.5 * y)
    return np.array([dy, dx])


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    g = bowl_gradient(p)
    length = np.linalg.norm(g)
    if length == 0:
        return None, 0.0
    return g / length, length


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    direction, length = steepest_ascent(p)
    if length == 0:
        return None
    return np.array([-direction[1], direction[0]])
