"""Typed and documented for a library: a NamedTuple, keyword options, and angles for directions."""

from __future__ import annotations
from types import SimpleNamespace

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

variant = SimpleNamespace(a=-1.5, b=0.5, c=-5.0, k=0.5)  # my own function


class Ascent(NamedTuple):
    direction: NDArray[np.float64] | None
    steepness: float


def bowl_gradient(p: ArrayLike, *, scale: float = 1.0) -> NDArray[np.float64]:
    """Return the gradient of scale * (x**2 + y**2)."""
    return np.multiply(p, 2 * scale, dtype=np.float64)


def my_gradient(p: Sequence[float]) -> NDArray[np.float64]:
    """Return the gradient of the surface a x**2 + b x y + c exp(k y)."""
    numbers = (variant.a, variant.b, variant.c, variant.k)
    square, product, height, rate = numbers
    gradient = np.empty(2, dtype=np.float64)
    gradient[0] = 2.0 * square * p[0] + product * p[1]
    gradient[1] = product * p[0] + rate * height * np.exp(rate * p[1])
    return gradient


def _heading(gradient: NDArray[np.float64]) -> float:
    """Return the angle from the x-axis."""
    return float(np.arctan2(gradient[1], gradient[0]))


def _towards(angle: float) -> NDArray[np.float64]:
    """Return the vector of length 1 at this angle."""
    return np.array([np.cos(angle), np.sin(angle)])


def steepest_ascent(p: Sequence[float], threshold: float = 0.0) -> Ascent:
    """Return the way up, or no direction where it is no steeper than the threshold."""
    gradient = bowl_gradient(p)
    steepness = float(np.linalg.norm(gradient, ord=2))
    if steepness <= threshold:
        return Ascent(direction=None, steepness=0.0)
    return Ascent(direction=_towards(_heading(gradient)), steepness=steepness)


def contour_direction(p: Sequence[float], clockwise: bool = False) -> NDArray[np.float64] | None:
    """Return the way along the contour line, clockwise or the other way round the bowl."""
    gradient = bowl_gradient(p)
    if np.count_nonzero(gradient) == 0:
        return None
    turn = -np.pi / 2 if clockwise else np.pi / 2
    return _towards(_heading(gradient) + turn)
