"""A class for slopes at one place, asked by all functions."""

import math
from functools import cached_property

import numpy as np


class NoDirection(ValueError):
    """An arrow of length 0."""


class Place:
    def __init__(self, gradient):
        self.gradient = np.asarray(gradient, dtype=float).copy()

    @cached_property
    def is_level(self):
        return not self.gradient.any()

    def rise_along(self, arrow):
        return sum(slope * step for slope, step in zip(self.gradient, arrow, strict=True))

    def slope_along(self, arrow):
        arrow = [float(step) for step in arrow]
        if all(step == 0 for step in arrow):
            raise NoDirection("A direction needs an entry that is not zero.")
        return self.rise_along(arrow) / math.hypot(*arrow)


class Bowl(Place):
    def __init__(self, a, b, p):
        super().__init__([2 * a * p[0], 2 * b * p[1]])
        self.numbers = a, b, p


def directional(g, u):
    return Place(g).slope_along(u)


def steepness_profile(g, angles):
    place = Place(g)
    return np.array([place.slope_along((math.cos(a), math.sin(a))) for a in angles])


def anisotropy(grad, p, u1, u2):
    place = Place(grad(np.asarray(p, dtype=float)))
    if place.is_level:
        return math.nan
    first, second = map(place.slope_along, (u1, u2))
    if second != 0:
        return math.fabs(first / second)
    return math.inf if first != 0 else math.nan


def miss_the_bottom(degrees):
    # Steeper along x: the way down runs to the y-axis first.
    wanted = math.radians(45 - degrees)
    return Bowl(1 / math.tan(wanted), 1, (-0.25, 0.25)).numbers
