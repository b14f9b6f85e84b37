"""Right: loops and lists only, with the math module."""

import math


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    result = []
    for entry in p:
        try:
            len(entry)
        except TypeError:
            result.append(2 * entry)
        else:
            result.append(bowl_gradient(entry))
    return result


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    x = p[0]
    y = p[1]
    return [-3.0 * x + 0.5 * y, 0.5 * x - 5 * 0.5 * math.exp(0.5 * y)]


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    gx, gy = bowl_gradient(p)
    length = math.hypot(gx, gy)
    if length == 0:
        return (None, 0.0)
    return ([gx / length, gy / length], length)


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    gx, gy = bowl_gradient(p)
    length = math.hypot(gx, gy)
    if length == 0:
        return None
    return [gy / length, -gx / length]
