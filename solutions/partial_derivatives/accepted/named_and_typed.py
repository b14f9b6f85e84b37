"""Typed and documented for a library, with named results and nothing simplified."""

from __future__ import annotations

from typing import Any, NamedTuple

import sympy as sp
from sympy import Expr, Mul, UnevaluatedExpr


class Partials(NamedTuple):
    along_first: Expr
    along_second: Expr


def bowl_partials(x: Expr, y: Expr) -> Partials:
    """Return the slopes of a bowl, as products that are not worked out."""
    return Partials(Mul(2, x, evaluate=False), Mul(y, 2, evaluate=False))


def _outer_slope(name: str, inside: Expr) -> Expr:
    """Return the slope of a function, by its definition with exponentials where it has one."""
    up, down = sp.exp(inside), sp.exp(-inside)
    if name == "exp":
        return 1 / down
    if name == "sin":
        return sp.cos(inside)
    if name == "log":
        return (2 * inside) * (1 + inside**2) ** -1
    return 4 / (up + down) ** 2


def my_partials(x: Expr, y: Expr, variant: Any) -> Partials:
    """Return the slopes with the numbers factored out as far as they go."""
    common = UnevaluatedExpr(variant.a * x ** (variant.p - 1) * y ** (variant.q - 1))
    first = variant.p * y * common + variant.k * variant.c * _outer_slope(variant.g, variant.k * x)
    second = variant.q * x * common + variant.m * _outer_slope(variant.h, y)
    return Partials(along_first=first, along_second=second)


def loss_partials(w: Expr, b: Expr, x: Expr, t: Expr, *, scale: float = 1.0) -> Partials:
    """Return the slopes of scale * (w*x + b - t)**2."""
    twice_the_error = scale * ((w * x + b) - t) * 2
    return Partials(along_second=twice_the_error, along_first=twice_the_error * x)
