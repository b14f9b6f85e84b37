"""Right: results in the type of the point where that is exact, longdouble where it is not."""

import numpy as np


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    p = np.asarray(p)
    return p + p  # integers stay integers, and float32 stays float32: doubling is exact


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    x, y = np.asarray(p, dtype=np.longdouble)
    half = np.float32(0.5)  # exact in float32
    return np.array([half * y - 3 * x, half * x - 5 * half * np.exp(half * y)])


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    gradient = bowl_gradient(p).astype(np.longdouble)
    steepness = np.sqrt(np.sum(gradient**2))
    if steepness == 0:
        return None, np.float32(0)
    return gradient / steepness, steepness


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    direction, _ = steepest_ascent(p)
    if direction is None:
        return None
    return direction[::-1] * np.array([1, -1], dtype=np.int8)
