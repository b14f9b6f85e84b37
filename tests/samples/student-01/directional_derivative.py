"""Right: numpy, and the tangent of an angle for the bowl."""

import math

import numpy as np


def directional(g, u):
    """Return the slope in the direction of u, where the gradient is g."""
    length = np.linalg.norm(u)
    if length == 0:
        raise ValueError("a zero vector has no direction")
    return float(np.dot(g, u) / length)


def steepness_profile(g, angles):
    """Return the slopes in the directions (cos a, sin a)."""
    return np.column_stack([np.cos(angles), np.sin(angles)]) @ np.asarray(g)


def anisotropy(grad, p, u1, u2):
    """Return how many times as steep it is at p along u1 as along u2."""
    g = grad(np.asarray(p, dtype=float))
    first, second = abs(directional(g, u1)), abs(directional(g, u2))
    if second > 0:
        return first / second
    return math.inf if first > 0 else math.nan


def miss_the_bottom(degrees):
    """Return a bowl on which the steepest way down misses the bottom by this angle."""
    # At (1, 1) the bottom lies at 45 degrees, and the gradient of x**2 + b*y**2 is 2 * [1, b].
    return 1.0, math.tan(math.radians(45 + degrees)), (1.0, 1.0)
