"""Right: length and angle of the gradient, and the bowl by bisection."""

import math

import numpy as np


def directional(g, u):
    """Return the slope in the direction of u, where the gradient is g."""
    if not any(u):
        raise ValueError("u is zero")
    return sum(a * b for a, b in zip(g, u)) / math.hypot(*u)


def steepness_profile(g, angles):
    """Return the slopes in the directions (cos a, sin a)."""
    steepest = math.hypot(g[0], g[1])
    theta = math.atan2(g[1], g[0])
    return steepest * np.cos(np.array(angles) - theta)


def anisotropy(grad, p, u1, u2):
    """Return how many times as steep it is at p along u1 as along u2."""
    g = grad(p)
    s1 = directional(g, u1)
    s2 = directional(g, u2)
    if s1 == 0 and s2 == 0:
        return math.nan
    if s2 == 0:
        return math.inf
    return abs(s1 / s2)


def _angle(a, b, p):
    down = np.array([-2 * a * p[0], -2 * b * p[1]])
    home = -np.array(p)
    cosine = down @ home / np.linalg.norm(down) / np.linalg.norm(home)
    return math.degrees(math.acos(min(1.0, cosine)))


def miss_the_bottom(degrees):
    """Return a bowl on which the steepest way down misses the bottom by this angle."""
    p = (3.0, 1.0)
    low, high = 1.0, 20.0
    for _ in range(60):
        b = (low + high) / 2
        if _angle(1, b, p) < degrees:
            low = b
        else:
            high = b
    return 1, b, p
