"""Wrong: compares two slopes with their signs."""

import math

import numpy as np


def directional(g, u):
    """Return the slope in the direction of u, where the gradient is g."""
    u = np.array(u, dtype=float)
    norm = np.linalg.norm(u)
    if norm == 0:
        raise ValueError("u must not be zero")
    return float(np.array(g) @ (u / norm))


def steepness_profile(g, angles):
    """Return the slopes in the directions (cos a, sin a)."""
    return np.array([directional(g, [np.cos(a), np.sin(a)]) for a in angles])


def anisotropy(grad, p, u1, u2):
    """Return how many times as steep it is at p along u1 as along u2."""
    g = grad(p)
    s1, s2 = directional(g, u1), directional(g, u2)
    if s2 == 0:
        return math.nan if s1 == 0 else math.inf
    return s1 / s2


def miss_the_bottom(degrees):
    """Return a bowl on which the steepest way down misses the bottom by this angle."""
    # On x**2 + 20*y**2 walk round the unit circle and take the point with the nearest angle.
    angles = np.linspace(0, np.pi / 2, 10001)
    x, y = np.cos(angles), np.sin(angles)
    miss = np.degrees(np.arctan2(20 * y, x) - angles)
    i = np.argmin(np.abs(miss - degrees))
    return 1, 20, (x[i], y[i])
