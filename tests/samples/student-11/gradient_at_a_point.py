"""Hanging: a loop at the end of the file that never ends."""

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
    steepness = np.linalg.norm(g)
    return (g / steepness, steepness) if steepness else (None, 0.0)


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    direction, _ = steepest_ascent(p)
    return None if direction is None else np.array([-direction[1], direction[0]])


# walk downhill until it is flat
p = np.array([3.0, 1.0])
while np.linalg.norm(bowl_gradient(p)) != 0:
    p = p - 1.0 * bowl_gradient(p)
print("arrived at", p)
