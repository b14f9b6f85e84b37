"""Interval arithmetic with mpmath's numbers: a pair of ends, rounded outwards.

mpmath rounds sums, products, quotients, powers and roots as it is told. Of other functions it
gives about the nearest number: they are computed with spare bits, and the ends moved outwards.

Source: W. Tucker, Validated Numerics, Princeton University Press, 2011, chapters 2 and 3.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from types import TracebackType
from typing import Any, ClassVar, Self

from mpmath import libmp
from mpmath.libmp import libmpi

Number = Any  # a raw number of mpmath's: sign, mantissa, exponent, bits of the mantissa
Interval = tuple[Number, Number]

_SPARE = 10  # bits
_ONE = libmp.fone
_ZERO = libmp.fzero, libmp.fzero
_WHOLE = libmp.fnone, libmp.fone  # all that sines can be


class MpmathIntervals:
    """Intervals of mpmath's at one precision."""

    rational: ClassVar[type[Any]] = Fraction

    def __init__(self, precision: int) -> None:
        self.precision = precision

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Do nothing: the precision is told to each function."""

    @staticmethod
    def exact(number: Fraction) -> Fraction:
        return number

    def bits(self, number: Fraction) -> int:
        return max(number.numerator.bit_length(), number.denominator.bit_length())

    def enclosed(self, number: Fraction) -> Interval:
        above, below = number.numerator, number.denominator
        shift = self.precision + below.bit_length() - above.bit_length()
        if shift >= 0:
            low, rest = divmod(above << shift, below)
        else:
            low, rest = divmod(above, below << -shift)
        high = low + 1 if rest else low
        return libmp.from_man_exp(low, -shift), libmp.from_man_exp(high, -shift)

    def pi(self) -> Interval:
        return libmpi.mpi_pi(self.precision)  # type: ignore[no-any-return]

    def add(self, x: Interval, y: Interval) -> Interval:
        return libmpi.mpi_add(x, y, self.precision)  # type: ignore[no-any-return]

    def negative(self, x: Interval) -> Interval:
        return libmp.mpf_neg(x[1]), libmp.mpf_neg(x[0])

    def either_sign(self, x: Interval) -> Interval:
        ends = [libmp.mpf_abs(end) for end in x]
        size = ends[0] if libmp.mpf_gt(*ends) else ends[1]
        return libmp.mpf_neg(size), size

    def multiply(self, x: Interval, y: Interval) -> Interval:
        return libmpi.mpi_mul(x, y, self.precision)  # type: ignore[no-any-return]

    def scaled(self, x: Interval, exponent: int) -> Interval:
        return libmp.mpf_shift(x[0], exponent), libmp.mpf_shift(x[1], exponent)

    def power(self, x: Interval, n: int) -> Interval:
        return libmpi.mpi_pow_int(x, n, self.precision)  # type: ignore[no-any-return]

    def sqrt(self, x: Interval) -> Interval:
        return libmpi.mpi_sqrt(x, self.precision)  # type: ignore[no-any-return]

    def exp(self, x: Interval) -> Interval:
        return self._increasing(libmp.mpf_exp, x)

    def log(self, x: Interval) -> Interval:
        return self._increasing(libmp.mpf_log, x)

    def atan(self, x: Interval) -> Interval:
        return self._increasing(libmp.mpf_atan, x)

    def erf(self, x: Interval) -> Interval:
        return self._increasing(_erf, x)

    def cos_sin(self, x: Interval) -> tuple[Interval, Interval]:
        """Return both, from the middle of x: neither changes by more than x does."""
        precision = self.precision + _SPARE
        middle = libmp.mpf_shift(libmp.mpf_add(x[0], x[1], precision), -1)
        beside = [libmp.mpf_sub(x[1], middle, 30, "c"), libmp.mpf_sub(middle, x[0], 30, "c")]
        radius = beside[0] if libmp.mpf_gt(*beside) else beside[1]
        if _top(radius) > 0:
            return _WHOLE, _WHOLE
        change = libmp.mpf_neg(radius), radius
        cos, sin = libmp.mpf_cos_sin(middle, precision)
        return self.add(self._widened(cos, cos), change), self.add(self._widened(sin, sin), change)

    def sign(self, x: Interval) -> int | None:
        low, high = x
        if low[1] and high[1]:
            narrow = low[0] == high[0] and abs(_top(low) - _top(high)) <= 1
            return (-1 if low[0] else 1) if narrow else None
        return 0 if x == _ZERO else None

    def within(self, x: Interval, exponent: int) -> bool | None:
        low, high = x
        if _top(low) <= exponent and _top(high) <= exponent:
            return True
        all_beyond = low[0] == high[0] and min(_top(low), _top(high)) > exponent
        return False if all_beyond else None

    def holds_integer(self, x: Interval) -> bool:
        return bool(libmp.mpf_le(libmp.mpf_ceil(x[0]), libmp.mpf_floor(x[1])))

    def middle(self, x: Interval) -> float:
        twice = libmp.mpf_add(*x, self.precision, "n")
        return float(libmp.to_float(libmp.mpf_shift(twice, -1), rnd="n"))

    def _increasing(self, function: Callable[[Number, int], Number], x: Interval) -> Interval:
        precision = self.precision + _SPARE
        return self._widened(function(x[0], precision), function(x[1], precision))

    def _widened(self, low: Number, high: Number) -> Interval:
        """An interval of numbers that may be wrong in the last spare bits; 0 is exact."""
        precision = self.precision + _SPARE
        if low[1]:
            low = libmp.mpf_sub(low, self._error(low), precision, "f")
        if high[1]:
            high = libmp.mpf_add(high, self._error(high), precision, "c")
        return low, high

    def _error(self, end: Number) -> Number:
        return libmp.mpf_shift(_ONE, _top(end) - self.precision)


def _top(number: Number) -> int:
    """The exponent of the next power of 2 above a number, very small for 0."""
    return int(number[2] + number[3]) if number[1] else -(10**18)


def _erf(x: Number, precision: int) -> Number:
    """Erf, which for large x takes ages from its series: there, from its complement."""
    whole = abs(libmp.to_int(x)) if _top(x) < 20 else 2**20
    beside_one = whole**2 * 36 // 25  # bits: erfc(x) < exp(-x**2)
    if 2 * beside_one <= precision + 64:
        return libmp.mpf_erf(x, precision)
    found = _ONE
    if beside_one <= precision:
        complement = libmp.mpf_erfc(libmp.mpf_abs(x), precision - beside_one + _SPARE)
        found = libmp.mpf_sub(_ONE, complement, precision)
    return libmp.mpf_neg(found) if x[0] else found
