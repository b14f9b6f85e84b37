"""Unfinished: only the slope in one direction."""

import math

import numpy as np


def directional(g, u):
    """Return the slope in the direction of u, where the gradient is g, as a float.

    Where u is zero there is no direction: raise ValueError.
    """
    length = np.linalg.norm(u)
    if length == 0:
        raise ValueError("u has no direction")
    return np.dot(g, u) / length


def steepness_profile(g, angles):
    """Return the slopes in the directions (cos a, sin a), (K,), where the gradient is g, (2,).

    angles, (K,), are in radians, counted from the x-axis.
    """
    raise NotImplementedError


def anisotropy(grad, p, u1, u2):
    """Return how many times as steep it is at p along u1 as along u2, up or down, as a float.

    grad is a function: grad(p) is the gradient at p, an array (d,) of floats. Where only the second
    way is level, return math.inf; where both are, math.nan.
    """
    raise NotImplementedError


def miss_the_bottom(degrees):
    """Return (a, b, p): a bowl on which the steepest way down misses the bottom by this angle.

    On f(x, y) = a*x**2 + b*y**2, with a and b above 0, the angle at p, (2,), between the steepest
    way down and the straight way to (0, 0) must be `degrees`, to within half a degree. It is asked
    for angles from 1 to 40 degrees.
    """
    raise NotImplementedError
