"""Exact fractions for factors and the rate; functools.reduce carries the report along."""

from fractions import Fraction
from functools import reduce

import numpy as np


def exact(number):
    return Fraction(float(number))


def contraction(lr, curvatures):
    return tuple(float(1 - exact(lr) * exact(curvature)) for curvature in curvatures)


def best_lr(curvatures):
    values = [exact(curvature) for curvature in curvatures]
    return float(2 / (min(values) + max(values)))


def sign_flips(path, axis):
    def look(state, row):
        flips, before = state
        return flips + (before * float(row[axis]) < 0), float(row[axis])

    return reduce(look, path, (0, 0.0))[0]


def ravine_report(curvatures, start, lr, tol, most):
    def step(path, _):
        arrived = sum(path[-1] ** 2) ** 0.5 <= tol
        return path if arrived else (*path, path[-1] * factors)

    factors = np.array(contraction(lr, curvatures))
    path = reduce(step, range(most), (np.array(start, dtype=float),))
    arrived = sum(path[-1] ** 2) ** 0.5 <= tol
    wall = max(range(len(curvatures)), key=lambda axis: curvatures[axis])
    return (
        (len(path) - 1 if arrived else None),
        sign_flips(path, wall),
        max(factors.max(), -factors.min()),
    )
