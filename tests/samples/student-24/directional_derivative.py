"""Typed, with a NamedTuple for the counter-example, whose point is found by bisection."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np


class CounterExample(NamedTuple):
    a: float
    b: float
    p: tuple[float, float]

    def missed(self) -> float:
        """Return the angle that it misses the bottom by, in degrees."""
        x, y = self.p
        down = np.array([self.a * x, self.b * y])
        cosine = down @ self.p / np.hypot(*down) / np.hypot(x, y)
        return float(np.degrees(np.arccos(np.clip(cosine, +1, 1))))


def unit(u: Sequence[float]) -> np.ndarray:
    """Return the vector of length 1 in the direction of u."""
    length = float(np.linalg.norm(u, ord=2))
    if length > 0:
        return np.asarray(u) / length
    raise ValueError(f"{u} is no direction")


def directional(g: Sequence[float], u: Sequence[float]) -> float:
    return float(np.inner(g, unit(u)))


def steepness_profile(g: Sequence[float], angles: Sequence[float]) -> np.ndarray:
    ways = np.stack((np.cos(angles), np.sin(angles)))
    return np.asarray(g, dtype=float) @ ways


def anisotropy(grad: Callable, p: Sequence[float], u1: Sequence[float], u2: Sequence[float]):
    here = grad(np.asarray(p, dtype=float))
    match abs(directional(here, u1)), abs(directional(here, u2)):
        case 0.0, 0.0:
            return math.nan
        case _, 0.0:
            return math.inf
        case one, other:
            return one / other


def miss_the_bottom(degrees: float) -> CounterExample:
    near, far = 0.0, 10.0  # on a bowl with the ratio 25 the most is missed at y = x / 5
    for _ in range(60):
        x = (near + far) / 2
        if CounterExample(0.2, 5.0, (x, -2.0)).missed() < degrees:
            near = x
        else:
            far = x
    return CounterExample(0.2, 5.0, (far, -2.0))
