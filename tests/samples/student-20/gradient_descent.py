"""A dataclass that walks, a generator of its points, and the root of the characteristic polynomial."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Walker:
    grad: Callable[[np.ndarray], np.ndarray]
    lr: float

    def from_(self, place: np.ndarray) -> Iterator[np.ndarray]:
        """Yield this place and all that follow."""
        while True:
            yield place
            place = place - self.lr * self.grad(place)


def gradient_descent(grad, x0, lr, steps):
    points = Walker(grad, lr).from_(np.array(x0, dtype=float))
    return [point for _, point in zip(range(steps - 1), points)]  # noqa: B905


def steps_to_reach(path, target, tol):
    for t, point in enumerate(path):
        way = [a - b for a, b in zip(point, target, strict=True)]
        if sum(side * side for side in way) <= tol * tol:
            return t
    return None


def largest_stable_lr(H):
    return 2.0 / np.roots(np.poly(np.array(H))).real.max()
