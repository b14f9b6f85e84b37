"""Wrong: takes the angles for degrees, and two level ways for an infinite ratio."""

import math

import numpy as np


def directional(g, u):
    """Return the slope in the direction of u, where the gradient is g."""
    g, u = np.asarray(g, dtype=float), np.asarray(u, dtype=float)
    size = np.sqrt(np.sum(u**2))
    if size == 0:
        raise ValueError("zero direction")
    return float(np.sum(g * u) / size)


def steepness_profile(g, angles):
    """Return the slopes in the directions (cos a, sin a)."""
    a = np.radians(angles)
    return g[0] * np.cos(a) + g[1] * np.sin(a)


def anisotropy(grad, p, u1, u2):
    """Return how many times as steep it is at p along u1 as along u2."""
    g = grad(p)
    s2 = directional(g, u2)
    if s2 == 0:
        return math.inf
    return abs(directional(g, u1) / s2)


def miss_the_bottom(degrees):
    """Return a bowl on which the steepest way down misses the bottom by this angle."""
    # a = 1, b = 25: the angle at (1, t) is atan(25 t) - atan(t)
    best = None
    for t in np.linspace(0.0001, 0.2, 5000):
        miss = math.degrees(math.atan(25 * t) - math.atan(t))
        if best is None or abs(miss - degrees) < best[0]:
            best = (abs(miss - degrees), t)
    return 1, 25, np.array([1, best[1]])
