"""Interval arithmetic with the balls of Arb, which python-flint brings: a middle and a radius.

Its precision is one number for the whole process. It is set while a `with` statement runs, and no
other thread computes meanwhile.

Source: F. Johansson, Arb: efficient arbitrary-precision midpoint-radius interval arithmetic, IEEE
Transactions on Computers 66 (2017), 1281-1292.
"""

from __future__ import annotations

import threading
from fractions import Fraction
from types import TracebackType
from typing import Any, ClassVar, Self

import flint
from flint import arb, fmpq

_TURN = threading.RLock()
_NARROW = 2  # bits that are right
_UNIT = arb(0, 1)


class ArbBalls:
    """Balls of Arb's at one precision."""

    rational: ClassVar[type[Any]] = fmpq

    def __init__(self, precision: int) -> None:
        self.precision = precision
        self._powers_of_two: dict[int, arb] = {}

    def __enter__(self) -> Self:
        _TURN.acquire()
        self._before = flint.ctx.prec
        flint.ctx.prec = self.precision
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        flint.ctx.prec = self._before
        _TURN.release()

    @staticmethod
    def exact(number: Fraction) -> fmpq:
        return fmpq(number.numerator, number.denominator)

    def bits(self, number: fmpq) -> int:
        return number.height_bits()

    def enclosed(self, number: fmpq) -> arb:
        return arb(number)

    def pi(self) -> arb:
        return arb.pi()

    def add(self, x: arb, y: arb) -> arb:
        return x + y

    def negative(self, x: arb) -> arb:
        return -x

    def either_sign(self, x: arb) -> arb:
        return _UNIT * x.abs_upper()

    def multiply(self, x: arb, y: arb) -> arb:
        return x * y

    def scaled(self, x: arb, exponent: int) -> arb:
        return x * self._two_to(exponent)

    def power(self, x: arb, n: int) -> arb:
        if x.rel_accuracy_bits() >= _NARROW:
            return x**n
        return _UNIT * x.abs_upper() ** n  # python-flint has no powers of balls that hold 0

    def sqrt(self, x: arb) -> arb:
        return x.sqrt()

    def exp(self, x: arb) -> arb:
        return x.exp()

    def log(self, x: arb) -> arb:
        return x.log()

    def cos_sin(self, x: arb) -> tuple[arb, arb]:
        sin, cos = x.sin_cos()
        return cos, sin

    def atan(self, x: arb) -> arb:
        return x.atan()

    def erf(self, x: arb) -> arb:
        return x.erf()

    def sign(self, x: arb) -> int | None:
        if x.rel_accuracy_bits() < _NARROW:
            return None
        return (x > 0) - (x < 0)

    def within(self, x: arb, exponent: int) -> bool | None:
        bound, size = self._two_to(exponent), abs(x)
        return True if size < bound else False if size >= bound else None

    def holds_integer(self, x: arb) -> bool:
        return x.contains_integer()

    def middle(self, x: arb) -> float:
        return float(x.mid())

    def _two_to(self, exponent: int) -> arb:
        if exponent not in self._powers_of_two:
            self._powers_of_two[exponent] = arb((1, exponent))
        return self._powers_of_two[exponent]
