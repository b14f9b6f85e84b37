"""Plain Python: lists, loops and math; the bowl is made longer until the angle is large enough."""

import math


def dot(v, w):
    total = 0.0
    for i in range(len(v)):
        total += float(v[i]) * float(w[i])
    return total


def directional(g, u):
    length = math.sqrt(dot(u, u))
    if length == 0.0:
        raise ValueError
    return dot(g, u) / length


def steepness_profile(g, angles):
    slopes = []
    for a in angles:
        slopes.append(directional(g, [math.cos(a), math.sin(a)]))
    return slopes


def anisotropy(grad, p, u1, u2):
    g = grad(list(map(float, p)))
    first = abs(directional(g, u1))
    second = abs(directional(g, u2))
    try:
        return first / second
    except ZeroDivisionError:
        if first == 0:
            return math.nan
        return math.inf


def miss_the_bottom(degrees):
    b = 1.0
    while math.degrees(math.atan(b)) - 45 < degrees:
        b = b * 1.005
    return [1.0, b, [1.0, 1.0]]
