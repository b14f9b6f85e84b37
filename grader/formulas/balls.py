"""The value of a formula at a point, as an interval that is certain to hold it.

Rational parts are computed exactly; everything else in intervals of mpmath, whose ends are rounded
outwards. A value is certainly defined (an interval), certainly undefined, or not settled at this
precision: an interval that touches the border of a function's domain says nothing.

Source: W. Tucker, Validated Numerics, Princeton University Press, 2011, chapters 2 and 3.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from mpmath import libmp
from mpmath.libmp import libmpi

from grader.formulas.tree import Apply, Number, Symbol, Tree

Interval = Any  # two raw numbers of mpmath's, which has no types
Value = Fraction | Any

_LARGEST_EXPONENT = 1_000_000  # of exp: beyond it numbers have millions of digits
_LARGEST_ANGLE = 4_000  # bits before the point: reducing an angle costs as much precision
_MOST_BITS = 20_000  # of an exact numerator or denominator
_SPARE = 10  # bits, where mpmath rounds to the nearest and not outwards
_ONE = libmp.fone


class UndefinedError(Exception):
    """The formula has certainly no real value here."""


class UnsettledError(Exception):
    """At this precision nothing is certain."""


class BeyondError(Exception):
    """The value is too large or too small to be worth computing."""


class Evaluation:
    """Evaluates trees at one point and precision.

    `signs` collects which side each abs, sign, Max and Min has shown.
    """

    def __init__(self, point: Mapping[str, Fraction], precision: int) -> None:
        self._point = point
        self._precision = precision
        self.signs: set[tuple[int, int]] = set()

    def value(self, tree: Tree) -> Value:
        """Return the value, exactly where it is plainly rational; raise as `interval` does."""
        return self._value(tree)

    def interval(self, tree: Tree) -> Interval:
        """Return an interval that holds the value; raise UndefinedError or UnsettledError."""
        return self._widened(self._value(tree))

    def _value(self, tree: Tree) -> Value:
        if isinstance(tree, Number):
            return tree.value
        if isinstance(tree, Symbol):
            return self._point[tree.name]
        if not tree.arguments:
            return self._constant(tree.head)
        values = [self._value(argument) for argument in tree.arguments]
        if tree.head == "add":
            return self._sum(values)
        if tree.head == "mul":
            return self._product(values)
        if tree.head == "pow":
            return self._power(values[0], values[1])
        return self._function(tree, values)

    def _widened(self, value: Value) -> Interval:
        if not isinstance(value, Fraction):
            return value
        p, q = value.numerator, value.denominator
        return (
            libmp.from_rational(p, q, self._precision, "f"),
            libmp.from_rational(p, q, self._precision, "c"),
        )

    def _constant(self, head: str) -> Value:
        if head == "pi":
            return libmpi.mpi_pi(self._precision)
        if head == "E":
            return libmpi.mpi_exp((_ONE, _ONE), self._precision)
        return Fraction(0 if head == "add" else 1)

    def _sum(self, values: list[Value]) -> Value:
        exact = sum((value for value in values if isinstance(value, Fraction)), Fraction(0))
        total: Value = self._kept(exact)
        for value in values:
            if not isinstance(value, Fraction):
                total = libmpi.mpi_add(self._widened(total), value, self._precision)
        return total

    def _product(self, values: list[Value]) -> Value:
        exact = Fraction(1)
        for value in values:
            if isinstance(value, Fraction):
                exact *= value
        if not exact:
            return exact
        total: Value = self._kept(exact)
        for value in values:
            if not isinstance(value, Fraction):
                total = libmpi.mpi_mul(self._widened(total), value, self._precision)
        return total

    def _kept(self, exact: Fraction) -> Value:
        bits = max(exact.numerator.bit_length(), exact.denominator.bit_length())
        return exact if bits <= _MOST_BITS else self._widened(exact)

    def _power(self, base: Value, exponent: Value) -> Value:
        if isinstance(exponent, Fraction) and exponent.denominator == 1:
            return self._integer_power(base, exponent.numerator)
        sign = _sign(base)
        if sign == 0:
            return self._power_of_zero(exponent)
        if sign == -1:
            if isinstance(exponent, Fraction) or not _holds_integer(exponent):
                raise UndefinedError
            raise UnsettledError
        if isinstance(exponent, Fraction) and exponent.denominator == 2:
            root = libmpi.mpi_sqrt(self._widened(base), self._precision)
            return self._integer_power(root, exponent.numerator)
        logarithm = libmpi.mpi_log(self._widened(base), self._precision)
        return self._exp(libmpi.mpi_mul(self._widened(exponent), logarithm, self._precision))

    def _integer_power(self, base: Value, n: int) -> Value:
        if n < 0 and _sign(base) == 0:
            raise UndefinedError
        if isinstance(base, Fraction):
            size = max(base.numerator.bit_length(), base.denominator.bit_length()) * abs(n)
            if size <= _MOST_BITS:
                return base**n
        interval = self._widened(base)
        if max(_magnitude(interval), -_magnitude(interval), 1) * abs(n) > 10 * _LARGEST_EXPONENT:
            raise BeyondError
        return libmpi.mpi_pow_int(interval, n, self._precision)

    def _power_of_zero(self, exponent: Value) -> Value:
        sign = _sign(exponent)
        if sign == 0:
            return Fraction(1)
        if sign == -1:
            raise UndefinedError
        return Fraction(0)

    def _function(self, tree: Apply, values: list[Value]) -> Value:
        head, value = tree.head, values[0]
        if head in ("Max", "Min"):
            return self._extreme(tree, values)
        if head in ("Abs", "sign"):
            return self._signed(tree, value)
        if head == "log" and len(values) == 2:
            return self._quotient(self._log(value), self._log(values[1]))
        if isinstance(value, Fraction):
            exact = _exact(head, value)
            if exact is not None:
                return exact
        return self._of_interval(head, value)

    def _of_interval(self, head: str, value: Value) -> Value:
        precision, x = self._precision, self._widened(value)
        match head:
            case "exp":
                return self._exp(x)
            case "log":
                return self._log(value)
            case "sqrt":
                return self._power(value, Fraction(1, 2))
            case "sin" | "cos" | "tan" | "cot" | "sec" | "csc":
                return self._circular(head, x)
            case "atan":
                return self._loosened(libmpi.mpi_atan(x, precision + _SPARE))
            case "asin" | "acos":
                return self._arc(head, value)
            case "erf":
                return self._loosened(tuple(libmp.mpf_erf(end, precision + _SPARE) for end in x))
            case "asinh" | "acosh" | "atanh":
                return self._area(head, value)
            case _:
                return self._hyperbolic(head, x)

    def _loosened(self, x: Interval) -> Interval:
        """An interval whose ends are right but for the last bits, widened by them."""
        margin = libmp.mpf_shift(_ONE, _magnitude(x) - self._precision)
        return libmpi.mpi_add(x, (libmp.mpf_neg(margin), margin), self._precision + _SPARE)

    def _exp(self, x: Interval) -> Interval:
        if _magnitude(x) > _LARGEST_EXPONENT.bit_length():
            raise BeyondError
        return libmpi.mpi_exp(x, self._precision)

    def _log(self, value: Value) -> Value:
        if value == 1:
            return Fraction(0)
        if _sign(value) != 1:
            raise UndefinedError
        return libmpi.mpi_log(self._widened(value), self._precision)

    def _quotient(self, above: Value, below: Value) -> Value:
        return self._product([above, self._integer_power(below, -1)])

    def _circular(self, head: str, x: Interval) -> Value:
        if _magnitude(x) > _LARGEST_ANGLE:
            raise BeyondError
        precision = self._precision + max(0, _magnitude(x))
        cos, sin = libmpi.mpi_cos_sin(x, precision)
        match head:
            case "sin":
                return sin
            case "cos":
                return cos
            case "tan":
                return self._quotient(sin, cos)
            case "cot":
                return self._quotient(cos, sin)
            case "sec":
                return self._integer_power(cos, -1)
            case _:
                return self._integer_power(sin, -1)

    def _arc(self, head: str, value: Value) -> Value:
        rest = self._sum([Fraction(1), self._product([Fraction(-1), value, value])])
        sign = _sign(rest)
        if sign == -1:
            raise UndefinedError
        cosine = self._widened(self._power(rest, Fraction(1, 2)))
        x = self._widened(value)
        pair = (x, cosine) if head == "asin" else (cosine, x)
        return self._loosened(libmpi.mpi_atan2(*pair, self._precision + _SPARE))

    def _hyperbolic(self, head: str, x: Interval) -> Value:
        up = self._exp(x)
        down = self._integer_power(up, -1)
        plus = self._sum([up, down])
        minus = self._sum([up, self._product([Fraction(-1), down])])
        half = Fraction(1, 2)
        match head:
            case "sinh":
                return self._product([half, minus])
            case "cosh":
                return self._product([half, plus])
            case "tanh":
                return self._quotient(minus, plus)
            case "coth":
                return self._quotient(plus, minus)
            case "sech":
                return self._quotient(Fraction(2), plus)
            case _:
                return self._quotient(Fraction(2), minus)

    def _area(self, head: str, value: Value) -> Value:
        one = Fraction(1)
        if head == "atanh":
            above, below = self._sum([one, value]), self._sum([one, self._negated(value)])
            return self._product([Fraction(1, 2), self._log(self._quotient(above, below))])
        square = self._product([value, value])
        if head == "asinh":
            root = self._power(self._sum([square, one]), Fraction(1, 2))
            return self._log(self._sum([value, root]))
        if _sign(self._sum([value, -one])) == -1:
            raise UndefinedError
        root = self._power(self._sum([square, -one]), Fraction(1, 2))
        return self._log(self._sum([value, root]))

    def _difference(self, one: Value, other: Value) -> Value:
        return self._sum([one, self._negated(other)])

    def _negated(self, value: Value) -> Value:
        return self._product([Fraction(-1), value])

    def _signed(self, tree: Apply, value: Value) -> Value:
        sign = _sign(value)
        self.signs.add((id(tree), sign))
        if tree.head == "sign":
            return Fraction(sign)
        return value if sign >= 0 else self._negated(value)

    def _extreme(self, tree: Apply, values: list[Value]) -> Value:
        best = 0
        wanted = 1 if tree.head == "Max" else -1
        for place in range(1, len(values)):
            same = values[place] == values[best]
            if not same and _sign(self._difference(values[place], values[best])) == wanted:
                best = place
        self.signs.add((id(tree), best))
        return values[best]


def _sign(value: Value) -> int:
    """The sign of a value; raise UnsettledError where an interval does not tell."""
    if isinstance(value, Fraction):
        return (value > 0) - (value < 0)
    low, high = libmp.mpf_sign(value[0]), libmp.mpf_sign(value[1])
    if low > 0:
        return 1
    if high < 0:
        return -1
    if low == high == 0:
        return 0
    raise UnsettledError


def _magnitude(x: Interval) -> int:
    """The bits before the point of the largest number in an interval."""
    return max(end[2] + end[3] if end[1] else -(10**9) for end in x)


def _holds_integer(x: Value) -> bool:
    if isinstance(x, Fraction):
        return x.denominator == 1
    return bool(libmp.mpf_le(libmp.mpf_ceil(x[0], 53), libmp.mpf_floor(x[1], 53)))


def _exact(head: str, value: Fraction) -> Fraction | None:
    """The value of a function where it is plainly rational."""
    if value == 0:
        zero = {"exp": 1, "sqrt": 0, "sin": 0, "cos": 1, "tan": 0, "sec": 1, "asin": 0, "atan": 0}
        zero |= {"sinh": 0, "cosh": 1, "tanh": 0, "sech": 1, "asinh": 0, "atanh": 0, "erf": 0}
        if head in ("log", "cot", "csc", "coth", "csch", "acosh"):
            raise UndefinedError
        return Fraction(zero[head]) if head in zero else None
    if head == "atanh" and abs(value) >= 1:
        raise UndefinedError
    return None
