"""A generator of points in a class, and a named tuple for the report."""

from itertools import islice, pairwise
from typing import NamedTuple

import numpy as np


class Report(NamedTuple):
    steps: int | None
    flips: int
    slowest: float


class Ravine:
    """A landscape that knows its gradient."""

    def __init__(self, curvatures):
        self.curvatures = np.array(curvatures, dtype=float)

    def descend(self, x, lr):
        while True:
            yield x
            x = x - lr * (self.curvatures * x)


def contraction(lr, curvatures):
    """Walk one step from (1, 1, ...): where that leads are the factors."""
    return list(islice(Ravine(curvatures).descend(np.ones(len(curvatures)), lr), 2))[1]


def best_lr(curvatures):
    return np.float64(2) / np.ptp([-np.min(curvatures), np.max(curvatures)])


def sign_flips(path, axis):
    return sum(bool(a[axis] * b[axis] < 0) for a, b in pairwise(path))


def ravine_report(curvatures, start, lr, tol, most):
    points, steps = [], None
    walk = Ravine(curvatures).descend(np.array(start, dtype=float), lr)
    for t, x in enumerate(islice(walk, most + 1)):
        points.append(x)
        if np.sqrt(x @ x) <= tol:
            steps = t
            break
    slowest = max(contraction(lr, curvatures), key=abs)
    return Report(steps, sign_flips(points, int(np.argmax(curvatures))), float(abs(slowest)))
