"""Wrong: forgets the inner slope of the exponential."""

import numpy as np


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    return 2 * np.array(p)


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    x, y = p
    return np.array([-3 * x + 0.5 * y, 0.5 * x - 5 * np.exp(0.5 * y)])


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    grad = bowl_gradient(p)
    norm = np.linalg.norm(grad)
    if norm == 0:
        return None, 0.0
    return grad / norm, norm


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    x, y = p
    norm = np.sqrt(x**2 + y**2)
    if norm == 0:
        return None
    return np.array([-y, x]) / norm
