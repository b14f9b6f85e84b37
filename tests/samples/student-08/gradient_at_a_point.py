"""Wrong: goes down instead of up, and divides by zero at the bottom."""

import numpy as np


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    return -2 * np.asarray(p, dtype=float)


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    x, y = p
    return -np.array([-3 * x + 0.5 * y, 0.5 * x - 2.5 * np.exp(0.5 * y)])


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    gradient = bowl_gradient(p)
    steepness = np.linalg.norm(gradient)
    return gradient / steepness, steepness


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    gx, gy = bowl_gradient(p)
    return np.array([-gy, gx]) / np.sqrt(gx**2 + gy**2)
