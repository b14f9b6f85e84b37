"""The values of formulas at a point: exact where they are plainly rational, intervals elsewhere.

A value is certainly there, certainly not, or not settled at this precision. Of two parts without a
value the worse one counts, whichever comes first: what has an undefined part is undefined.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from fractions import Fraction
from typing import Any, Self

from grader.formulas.intervals.arithmetic import Arithmetic, Interval
from grader.formulas.intervals.program import MOST_BITS, Program

Value = Any  # a rational number, exactly, or an interval, both in the library's types
_Join = Callable[[Any, Any], Any]

_LARGEST_EXPONENT = 20  # bits, of exp: beyond it numbers have millions of digits
_LARGEST_ANGLE = 4_000  # bits: reducing an angle costs as much precision
_LARGEST_POWER = 10_000_000


class NoValueError(Exception):
    """The formula has no value here that could be told."""


class UndefinedError(NoValueError):
    """The formula has certainly no real value here."""


class UnsettledError(NoValueError):
    """At this precision nothing is certain."""


class BeyondError(NoValueError):
    """The value is too large or too small to be worth computing."""


_WORST_FIRST = (UndefinedError, UnsettledError, BeyondError)


class Evaluation:
    """Runs a program at one point after another, all within `with` statements of the arithmetic.

    `sides` is which side each Abs, sign, Max and Min shows at the point, by its place.
    """

    def __init__(self, program: Program, arithmetic: Arithmetic) -> None:
        self._program = program
        self._arithmetic = arithmetic
        self._rational = arithmetic.rational
        self._values: dict[int, Value] = dict(program.numbers)
        self._lacking: dict[int, type[NoValueError]] = {}
        self._angles: dict[int, tuple[Interval, Interval]] = {}
        self.sides: dict[int, int] = {}
        self._run(program.constant)
        self._always_lacking = self._lacking

    def at(self, point: Mapping[str, Fraction]) -> Self:
        """Evaluate the formulas at a point; raise KeyError for a symbol that it lacks."""
        for place, name in self._program.symbols.items():
            self._values[place] = self._arithmetic.exact(point[name])
        self._lacking = dict(self._always_lacking)
        self._angles = {}
        self.sides = {}
        self._run(self._program.varying)
        return self

    def _run(self, places: Iterable[int]) -> None:
        values, lacking = self._values, self._lacking
        for place in places:
            step = self._program.steps[place]
            if lacking:
                kinds = {lacking[argument] for argument in step.arguments if argument in lacking}
                if kinds:
                    lacking[place] = next(kind for kind in _WORST_FIRST if kind in kinds)
                    continue
            given = [values[argument] for argument in step.arguments]
            try:
                values[place] = self._of(place, step.head, given)
            except NoValueError as error:
                lacking[place] = type(error)

    def lack(self, formula: int = 0) -> type[NoValueError] | None:
        """Return why one of the formulas has no value, or None if it has one."""
        return self._lacking.get(self._program.ends[formula])

    def value(self, formula: int = 0) -> Value:
        """Return the value of one of the formulas; raise NoValueError, of the kind that it is."""
        lack = self.lack(formula)
        if lack is not None:
            raise lack
        return self._values[self._program.ends[formula]]

    def interval(self, formula: int = 0) -> Interval:
        """Return an interval that holds the value; raise as `value` does."""
        return self._enclosed(self.value(formula))

    def sign(self, formula: int = 0) -> int:
        """Return the sign of the value; raise as `value` does, and where it is not certain."""
        return self._sign(self.value(formula))

    def differ(self, bits: int) -> bool:
        """Return whether the first two formulas differ by more than 2**-bits of the second.

        Raise as `value` does, and UnsettledError where that is not certain.
        """
        other = self.value(1)
        difference = self._difference(self.value(0), other)
        if type(other) is type(difference) is self._rational:
            return bool(difference**2 * 4**bits > other**2)
        difference = self._enclosed(difference)
        least = self._arithmetic.scaled(self._enclosed(other), -bits)
        above = self._sign(self._arithmetic.add(difference, least))
        below = self._sign(self._arithmetic.add(difference, self._arithmetic.negative(least)))
        return above == below != 0

    def turns(self) -> dict[int, int]:
        """Return the sides, and the signs of what formulas may turn at besides, by their places."""
        found = dict(self.sides)
        for place in self._program.turning:
            if place in self._values and place not in self._lacking:
                with suppress(UnsettledError):
                    found[~place] = self._sign(self._values[place])
        return found

    def vanish(self, bits: int) -> bool:
        """Return whether the first two formulas are certainly below 2**-bits."""
        return all(self._arithmetic.within(self.interval(formula), -bits) for formula in (0, 1))

    def _of(self, place: int, head: str, values: list[Value]) -> Value:
        match head:
            case "add":
                return self._sum(values)
            case "mul":
                return self._product(values)
            case "pow":
                return self._power(values[0], values[1])
            case "exp":
                return self._exp(values[0])
            case "log":
                return self._log(values[0])
            case "cos":
                return self._circular(place, values[0], 0)
            case "sin":
                return self._circular(place, values[0], 1)
            case "atan":
                return self._odd(self._arithmetic.atan, values[0])
            case "erf":
                return self._odd(self._arithmetic.erf, values[0])
            case "pi":
                return self._arithmetic.pi()
            case "Abs" | "sign":
                return self._signed(place, head, values[0])
            case _:
                return self._extreme(place, head, values)

    def _enclosed(self, value: Value) -> Interval:
        return self._arithmetic.enclosed(value) if type(value) is self._rational else value

    def _sign(self, value: Value) -> int:
        sign: int | None
        if type(value) is self._rational:
            sign = (value.numerator > 0) - (value.numerator < 0)
        else:
            sign = self._arithmetic.sign(value)
        if sign is None:
            raise UnsettledError
        return sign

    def _whole(self, value: Value) -> int | None:
        """The value as an int, if it is plainly one."""
        if type(value) is self._rational and value.denominator == 1:
            return int(value.numerator)
        return None

    def _negative(self, value: Value) -> Value:
        return -value if type(value) is self._rational else self._arithmetic.negative(value)

    def _difference(self, one: Value, other: Value) -> Value:
        return self._sum([one, self._negative(other)])

    def _sum(self, values: list[Value]) -> Value:
        exact, total = self._gathered(values, operator.add, self._arithmetic.add)
        if total is None:
            return exact
        return self._arithmetic.add(total, self._arithmetic.enclosed(exact)) if exact else total

    def _product(self, values: list[Value]) -> Value:
        exact, total = self._gathered(values, operator.mul, self._arithmetic.multiply)
        if total is None or exact == 0:
            return exact
        if exact is None:
            return total
        if exact == -1:
            return self._arithmetic.negative(total)
        return self._arithmetic.multiply(total, self._arithmetic.enclosed(exact))

    def _gathered(self, values: list[Value], exactly: _Join, join: _Join) -> tuple[Value, Value]:
        """What is exact and not too long, as one value, and the rest as one interval, if any."""
        exact = total = None
        for value in values:
            if type(value) is not self._rational:
                total = value if total is None else join(total, value)
            elif exact is None:
                exact = value
            else:
                exact = exactly(exact, value)
                if self._arithmetic.bits(exact) > MOST_BITS:
                    long, exact = self._arithmetic.enclosed(exact), None
                    total = long if total is None else join(total, long)
        return exact, total

    def _power(self, base: Value, exponent: Value) -> Value:
        whole = self._whole(exponent)
        if whole is not None:
            return self._whole_power(base, whole)
        sign = self._sign(base)
        if sign == 0:
            return self._power_of_zero(exponent)
        if sign == -1:
            if type(exponent) is self._rational or not self._arithmetic.holds_integer(exponent):
                raise UndefinedError
            raise UnsettledError
        if type(exponent) is self._rational and exponent.denominator == 2:
            return self._whole_power(self._root(base), int(exponent.numerator))
        return self._exp(self._product([exponent, self._log(base)]))

    def _whole_power(self, base: Value, n: int) -> Value:
        if n == 0:
            return self._arithmetic.exact(Fraction(1))
        if n < 0 and self._sign(base) == 0:
            raise UndefinedError
        if type(base) is self._rational and self._arithmetic.bits(base) * abs(n) <= MOST_BITS:
            return base**n
        if abs(n) > _LARGEST_POWER:
            raise BeyondError
        return self._arithmetic.power(self._enclosed(base), n)

    def _power_of_zero(self, exponent: Value) -> Value:
        sign = self._sign(exponent)
        if sign == -1:
            raise UndefinedError
        return self._arithmetic.exact(Fraction(1 - sign))

    def _root(self, value: Value) -> Value:
        """The root of what is positive; that of a square is exact."""
        if type(value) is self._rational:
            above, below = math.isqrt(value.numerator), math.isqrt(value.denominator)
            if above**2 == value.numerator and below**2 == value.denominator:
                return self._arithmetic.exact(Fraction(above, below))
        return self._arithmetic.sqrt(self._enclosed(value))

    def _exp(self, value: Value) -> Value:
        if type(value) is self._rational and value == 0:
            return self._arithmetic.exact(Fraction(1))
        x = self._enclosed(value)
        self._refuse_beyond(x, _LARGEST_EXPONENT)
        return self._arithmetic.exp(x)

    def _log(self, value: Value) -> Value:
        if self._sign(value) != 1:
            raise UndefinedError
        if type(value) is self._rational and value == 1:
            return self._arithmetic.exact(Fraction(0))
        return self._arithmetic.log(self._enclosed(value))

    def _refuse_beyond(self, x: Interval, bits: int) -> None:
        within = self._arithmetic.within(x, bits)
        if within is None:
            raise UnsettledError
        if not within:
            raise BeyondError

    def _circular(self, place: int, value: Value, cos_or_sin: int) -> Value:
        """The cosine or the sine; both are computed at once."""
        if type(value) is self._rational and value == 0:
            return self._arithmetic.exact(Fraction(1 - cos_or_sin))
        (argument,) = self._program.steps[place].arguments
        if argument not in self._angles:
            x = self._enclosed(value)
            self._refuse_beyond(x, _LARGEST_ANGLE)
            self._angles[argument] = self._arithmetic.cos_sin(x)
        return self._angles[argument][cos_or_sin]

    def _odd(self, function: Callable[[Interval], Interval], value: Value) -> Value:
        """A function that is 0 at 0."""
        if type(value) is self._rational and value == 0:
            return value
        return function(self._enclosed(value))

    def _signed(self, place: int, head: str, value: Value) -> Value:
        try:
            sign = self._sign(value)
        except UnsettledError:
            if head == "sign":
                raise
            return self._arithmetic.either_sign(value)
        self._note(place, sign)
        if head == "sign":
            return self._arithmetic.exact(Fraction(sign))
        return value if sign >= 0 else self._negative(value)

    def _extreme(self, place: int, head: str, values: list[Value]) -> Value:
        """The best of the values; of two that cannot be told apart, what holds both."""
        arguments = self._program.steps[place].arguments
        wanted = 1 if head == "Max" else -1
        best: int | None = 0
        value = values[0]
        for at in range(1, len(values)):
            if best is not None and arguments[at] == arguments[best]:
                continue
            more = self._difference(values[at], value)
            try:
                if self._sign(more) == wanted:
                    best, value = at, values[at]
            except UnsettledError:
                best = None
                either = self._arithmetic.add(more, self._arithmetic.either_sign(more))
                value = self._sum([value, self._arithmetic.scaled(either, -1)])
        if best is not None:
            self._note(place, best)
        return value

    def _note(self, place: int, side: int) -> None:
        if not self._program.steps[place].constant:
            self.sides[place] = side
