"""The slope is the gradient's length times the cosine of the angle between the two arrows."""

import math

import numpy as np


def angle_between(v, w):
    """Twice the arc tangent of the lengths of difference and sum of the unit vectors."""
    v, w = v / np.linalg.norm(v), w / np.linalg.norm(w)
    return 2 * np.arctan2(np.linalg.norm(v - w), np.linalg.norm(v + w))


def directional(g, u):
    if not np.any(u):
        raise ValueError("which way?")
    if not np.any(g):
        return 0.0
    g = np.array(g, dtype=float)
    return np.linalg.norm(g) * np.cos(angle_between(g, np.array(u, dtype=float)))


def steepness_profile(g, angles):
    return math.hypot(*g) * np.cos(np.subtract(angles, math.atan2(g[1], g[0])))


def anisotropy(grad, p, u1, u2):
    g = grad(np.array(p, dtype=float))
    level = [bool(np.dot(g, u) == 0) for u in (u1, u2)]
    if level[1]:
        return float("nan") if level[0] else float("inf")
    return abs(directional(g, u1) / directional(g, u2))


def miss_the_bottom(degrees):
    # On the bowl with the ratio r no point misses by more than arcsin((r - 1) / (r + 1)).
    sine = math.sin(math.radians(degrees))
    r = (1 + sine) / (1 - sine)
    return 1, r, (math.sqrt(r), 1)
