"""Wrong: normalises the gradients."""

import numpy as np


def unit(v):
    length = np.linalg.norm(v, axis=-1, keepdims=True)
    return np.divide(v, length, out=np.zeros_like(v), where=length > 0)


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    return unit(2 * np.asarray(p, dtype=float))


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    x, y = np.asarray(p, dtype=float)
    return unit(np.array([-3 * x + 0.5 * y, 0.5 * x - 2.5 * np.exp(0.5 * y)]))


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    direction = bowl_gradient(p)
    steepness = np.linalg.norm(direction)
    if steepness == 0:
        return None, 0.0
    return direction, steepness


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    gx, gy = bowl_gradient(p)
    if gx == 0 and gy == 0:
        return None
    return np.array([-gy, gx])
