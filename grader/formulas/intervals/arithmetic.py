"""Interval arithmetic as an evaluation needs it, whichever library does it.

An interval holds the value; how much wider it is hangs on the library. So that verdicts do not, an
interval says something only where it is narrow: the sign of a wide one is not known.
"""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from importlib.util import find_spec
from types import TracebackType
from typing import Any, ClassVar, Protocol, Self

Exact = Any  # a rational number, in the type of the library
Interval = Any  # in the type of the library


class Arithmetic(Protocol):
    """Intervals at one precision, in bits; they are computed in a `with` statement of it.

    Whoever calls sees to domains: roots and logarithms are of intervals with sign 1, and negative
    powers of intervals with sign 1 or -1.
    """

    rational: ClassVar[type[Any]]

    def __init__(self, precision: int) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    @property
    def precision(self) -> int: ...

    @staticmethod
    def exact(number: Fraction) -> Exact: ...

    def bits(self, number: Exact) -> int:
        """Return the bits of the numerator or the denominator, whichever has more."""

    def enclosed(self, number: Exact) -> Interval: ...

    def pi(self) -> Interval: ...

    def add(self, x: Interval, y: Interval) -> Interval: ...

    def negative(self, x: Interval) -> Interval: ...

    def either_sign(self, x: Interval) -> Interval:
        """Return an interval that holds x and its negative."""

    def multiply(self, x: Interval, y: Interval) -> Interval: ...

    def scaled(self, x: Interval, exponent: int) -> Interval:
        """Return the interval times 2**exponent."""

    def power(self, x: Interval, n: int) -> Interval: ...

    def sqrt(self, x: Interval) -> Interval: ...

    def exp(self, x: Interval) -> Interval: ...

    def log(self, x: Interval) -> Interval: ...

    def cos_sin(self, x: Interval) -> tuple[Interval, Interval]: ...

    def atan(self, x: Interval) -> Interval: ...

    def erf(self, x: Interval) -> Interval: ...

    def sign(self, x: Interval) -> int | None:
        """Return the sign; None for an interval that holds 0 or is wide."""

    def within(self, x: Interval, exponent: int) -> bool | None:
        """Return whether all in the interval is below 2**exponent; None if only some is."""

    def holds_integer(self, x: Interval) -> bool: ...

    def middle(self, x: Interval) -> float: ...


def fastest() -> type[Arithmetic]:
    """Return Arb's arithmetic where python-flint can be imported, and mpmath's elsewhere."""
    if find_spec("flint"):  # a failed import would take longer than a comparison, each time
        with suppress(ImportError):
            from grader.formulas.intervals.arb_balls import ArbBalls

            return ArbBalls
    from grader.formulas.intervals.mpmath_intervals import MpmathIntervals

    return MpmathIntervals
