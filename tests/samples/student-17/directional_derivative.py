"""Recursion over entries, with slices; the gradient is split into a part along u and the rest."""

import math

import numpy as np


def dot(v, w):
    if len(v) == 0:
        return 0.0
    return v[0] * w[0] + dot(v[1:], w[1:])


def directional(g, u):
    square = dot(u, u)
    if not square:
        raise ValueError("a direction must not be zero")
    times = dot(g, u) / square  # the part of g along u is so many times u
    return math.copysign(math.sqrt(times * times * square), times)


def steepness_profile(g, angles):
    if len(angles) == 1:
        return np.array([directional(g, [math.cos(angles[0]), math.sin(angles[0])])])
    half = len(angles) // 2
    return np.append(steepness_profile(g, angles[:half]), steepness_profile(g, angles[half:]))


def anisotropy(grad, p, u1, u2):
    g = grad(np.array(p, float)).tolist()
    rises = [dot(g, u) ** 2 / dot(u, u) for u in (u1, u2)]
    if rises[1] == 0:
        return math.inf if rises[0] > 0 else math.nan
    return math.sqrt(rises[0] / rises[1])


def miss_the_bottom(degrees, b=2.0, factor=2.0):
    missed = math.degrees(math.atan(b / 4) - math.atan(1 / 4))
    if abs(missed - degrees) < 0.01:
        return 1.0, b, [4.0, 1.0]
    if missed > degrees:
        return miss_the_bottom(degrees, b / factor, math.sqrt(factor))
    return miss_the_bottom(degrees, b * factor, factor)
