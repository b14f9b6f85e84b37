"""Wrong: crashes, for the directions stand in columns."""

import math

import numpy as np


def directional(g, u):
    """Return the slope in the direction of u, where the gradient is g."""
    length = math.sqrt(sum(c**2 for c in u))
    if length == 0:
        raise ValueError("direction of length 0")
    return float(np.dot(g, u)) / length


def steepness_profile(g, angles):
    """Return the slopes in the directions (cos a, sin a)."""
    directions = np.array([np.cos(angles), np.sin(angles)])
    return directions @ np.array(g)


def anisotropy(grad, p, u1, u2):
    """Return how many times as steep it is at p along u1 as along u2."""
    gradient = grad(p)
    a = abs(directional(gradient, u1))
    b = abs(directional(gradient, u2))
    if b != 0:
        return a / b
    if a != 0:
        return math.inf
    return math.nan


def miss_the_bottom(degrees):
    """Return a bowl on which the steepest way down misses the bottom by this angle."""
    return 1, np.tan(np.deg2rad(degrees + 45)), [2, 2]
