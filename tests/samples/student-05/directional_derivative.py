"""Wrong: does not divide by the length, and takes the gradient's own angle for the miss."""

import math

import numpy as np


def directional(g, u):
    """Return the slope in the direction of u, where the gradient is g."""
    if not np.any(u):
        raise ValueError("no direction")
    return float(np.dot(g, u))


def steepness_profile(g, angles):
    """Return the slopes in the directions (cos a, sin a)."""
    return np.array([directional(g, (math.cos(a), math.sin(a))) for a in angles])


def anisotropy(grad, p, u1, u2):
    """Return how many times as steep it is at p along u1 as along u2."""
    g = grad(p)
    top = abs(directional(g, u1))
    bottom = abs(directional(g, u2))
    if bottom == 0 and top == 0:
        return math.nan
    if bottom == 0:
        return math.inf
    return top / bottom


def miss_the_bottom(degrees):
    """Return a bowl on which the steepest way down misses the bottom by this angle."""
    a = 1
    b = math.tan(math.radians(degrees))
    return a, b, (1, 1)
