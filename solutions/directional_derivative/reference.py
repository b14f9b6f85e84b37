"""The reference for directional_derivative."""

import math

import numpy as np


def directional(g, u):
    u = np.asarray(u, dtype=float)
    length = np.linalg.norm(u)
    if length == 0:
        raise ValueError("a zero vector has no direction")
    return float(np.sum(g * u) / length)


def steepness_profile(g, angles):
    return g[0] * np.cos(angles) + g[1] * np.sin(angles)


def anisotropy(grad, p, u1, u2):
    g = grad(np.asarray(p, dtype=float))
    first, second = abs(directional(g, u1)), abs(directional(g, u2))
    if second == 0:
        return math.inf if first else math.nan
    return first / second


def miss_the_bottom(degrees):
    # At (3, 1) the bottom lies in the direction of the angle atan(1/3). Turned further by `degrees`
    # the gradient has the tangent 2b / 6a.
    slope = math.tan(math.atan2(1, 3) + math.radians(degrees))
    return 1.0, 3 * slope, np.array([3.0, 1.0])
