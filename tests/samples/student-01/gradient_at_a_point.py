"""Right: short numpy, with einsum for the length."""

import numpy as np


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    return 2 * np.asarray(p, dtype=float)


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    x, y = np.asarray(p, dtype=float)
    return np.array([-3 * x + 0.5 * y, 0.5 * x - 2.5 * np.exp(0.5 * y)])


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    g = bowl_gradient(p)
    length = np.sqrt(np.einsum("i,i->", g, g))
    if length == 0:
        return None, 0.0
    return g / length, length


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    direction, _ = steepest_ascent(p)
    if direction is None:
        return None
    return np.array([-direction[1], direction[0]])
