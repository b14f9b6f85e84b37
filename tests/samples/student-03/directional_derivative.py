"""Right: loops and prints, and tries one bowl after the other."""

import math

import numpy as np


def directional(g, u):
    """Return the slope in the direction of u, where the gradient is g."""
    dot = 0.0
    square = 0.0
    for i in range(len(u)):
        dot = dot + g[i] * u[i]
        square = square + u[i] ** 2
    length = math.sqrt(square)
    if length == 0:
        raise ValueError("there is no direction")
    slope = dot / length
    print("dot product:", dot, "length:", length, "slope:", slope)
    return slope


def steepness_profile(g, angles):
    """Return the slopes in the directions (cos a, sin a)."""
    slopes = []
    for a in angles:
        x_part = g[0] * math.cos(a)
        y_part = g[1] * math.sin(a)
        slopes.append(x_part + y_part)
    return np.array(slopes)


def anisotropy(grad, p, u1, u2):
    """Return how many times as steep it is at p along u1 as along u2."""
    g = grad(p)
    slope1 = abs(directional(g, u1))
    slope2 = abs(directional(g, u2))
    if slope2 == 0:
        if slope1 == 0:
            return math.nan
        else:
            return math.inf
    else:
        return slope1 / slope2


def miss_the_bottom(degrees):
    """Return a bowl on which the steepest way down misses the bottom by this angle."""
    x = 1
    y = 1
    a = 1
    b = 1.0
    angle = 0.0
    # make the bowl longer and longer until the angle is large enough
    while angle < degrees:
        b = b + 0.01
        down_x = -2 * a * x
        down_y = -2 * b * y
        dot = down_x * (-x) + down_y * (-y)
        length_down = math.sqrt(down_x**2 + down_y**2)
        length_home = math.sqrt(x**2 + y**2)
        angle = math.degrees(math.acos(dot / (length_down * length_home)))
    print("b =", b, "angle =", angle)
    return a, b, (x, y)
