"""Where formulas are compared: all reals, but for the conditions that an author declares."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, islice, product

from grader.formulas.intervals.arithmetic import Arithmetic, fastest
from grader.formulas.intervals.evaluation import Evaluation, NoValueError
from grader.formulas.intervals.program import Program
from grader.formulas.reading import read
from grader.formulas.tree import MINUS_ONE, Apply, Symbol, Tree, Unreadable, constant, names_of

_PRECISION = 128
# The signs that the difference of the two sides has.
_HOLDS = {"<": {-1}, "<=": {-1}, ">": {1}, ">=": {1}, "!=": {-1, 1}}
_SIGN = re.compile(r"(<=|>=|!=|<|>)")
# How far from 0, or from the end of an interval, coordinates are drawn; None is close to a small
# integer, where narrow differences hide. Eleven, so that all meet all patterns of signs.
_SIZES = [
    Fraction(1),
    Fraction(3),
    Fraction(1, 4),
    Fraction(12),
    None,
    Fraction(90),
    Fraction(1, 50),
    Fraction(1000),
    Fraction(1, 2000),
    Fraction(6),
    Fraction(20_000),
]
_CLOSE = Fraction(1, 100)
_PLAIN = [Fraction(*pair) for pair in ((2, 1), (1, 1), (3, 1), (-1, 1), (1, 2), (-2, 1), (0, 1))]
_MOST_PLAIN = 60
_PARTS = (1, 2, 4, 10, 100, 1000)
_PRIME = 1_000_003  # denominators that no pi, root or power of 2 is a friend of
_MOST_TRIES = 400
Point = dict[str, Fraction]


@dataclass(frozen=True)
class _Condition:
    left: Tree
    sign: str
    right: Tree

    def names(self) -> tuple[str, ...]:
        return names_of(self.left) + names_of(self.right)

    def difference(self) -> Tree:
        return Apply("add", (self.left, Apply("mul", (MINUS_ONE, self.right))))


class Domain:
    """The points at which formulas are compared, drawn one by one; the same ones each time."""

    def __init__(
        self,
        names: Sequence[str],
        conditions: Sequence[str] = (),
        arithmetic: type[Arithmetic] | None = None,
    ) -> None:
        self._conditions = [one for text in conditions for one in _parsed(text)]
        arithmetic = arithmetic or fastest()
        self._arithmetic = arithmetic(_PRECISION)
        with self._arithmetic:
            differences = (one.difference() for one in self._conditions)
            self._evaluation = Evaluation(Program(arithmetic, *differences), self._arithmetic)
        self._names = tuple(
            sorted({*names, *(name for one in self._conditions for name in one.names())})
        )
        self._boxes = {name: self._box(name) for name in self._names}
        self._random = random.Random(20_201)  # noqa: S311 - no secret

    def _box(self, name: str) -> tuple[Fraction | None, Fraction | None]:
        low: Fraction | None = None
        high: Fraction | None = None
        for one in self._conditions:
            found = _bound(one, name)
            if found is None:
                continue
            sign, number = found
            if sign in (">", ">="):
                low = number if low is None else max(low, number)
            elif sign in ("<", "<="):
                high = number if high is None else min(high, number)
        return low, high

    def nonnegative(self) -> list[Tree]:
        """Return formulas that are not negative in the domain."""
        above = [one.difference() for one in self._conditions if one.sign in (">", ">=")]
        below = [one.difference() for one in self._conditions if one.sign in ("<", "<=")]
        return [*above, *(Apply("mul", (MINUS_ONE, tree)) for tree in below)]

    def point(self, number: int) -> Point | None:
        """Draw a point in the domain; None if none was found."""
        for attempt in range(_MOST_TRIES):
            place = number + attempt
            point = {name: self._coordinate(name, place, at) for at, name in enumerate(self._names)}
            if self._has(point):
                return point
        return None

    def points_near(self, numbers: Sequence[Fraction]) -> Iterator[Point]:
        """Yield points of the domain with a coordinate close to a number, or to its negative."""
        for place, (number, sign) in enumerate(product(numbers, (1, -1))):
            near = place % len(self._names)
            point = {
                name: self._near(sign * number) if at == near else self._coordinate(name, place, at)
                for at, name in enumerate(self._names)
            }
            if self._has(point):
                yield point

    def plain_points(self, near: Point) -> Iterator[Point]:
        """Yield points of the domain with small numbers as coordinates, at last close ones."""
        numbers = islice(product(_PLAIN, repeat=len(self._names)), _MOST_PLAIN)
        plain = (dict(zip(self._names, some, strict=True)) for some in numbers)
        rounded = (
            {name: Fraction(round(value * parts), parts) for name, value in near.items()}
            for parts in _PARTS
        )
        yield from filter(self._has, chain(plain, rounded))

    def _has(self, point: Point) -> bool:
        """Whether all conditions certainly hold, and none of them as an equality."""
        if not self._conditions:
            return True
        with self._arithmetic:
            differences = self._evaluation.at(point)
            try:
                return all(
                    differences.sign(at) in _HOLDS[condition.sign]
                    for at, condition in enumerate(self._conditions)
                )
            except NoValueError:
                return False

    def _near(self, number: Fraction) -> Fraction:
        return number + _CLOSE * Fraction(self._random.randrange(-_PRIME, _PRIME), _PRIME)

    def _coordinate(self, name: str, place: int, at: int) -> Fraction:
        """Draw a coordinate: signs in all patterns, sizes alike for all symbols or mixed."""
        size = _SIZES[(place + at * 4 * (place % 2)) % len(_SIZES)]
        sign = -1 if (place ^ (place >> 1)) >> (at % 4) & 1 else 1
        share = self._random.randrange(1, _PRIME)
        low, high = self._boxes[name]
        if low is not None and high is not None:
            return low + (high - low) * Fraction(share, _PRIME)
        whole = place // len(_SIZES) % 4 if size is None else 0
        size = size or _CLOSE
        below = size.denominator * _PRIME
        distance = whole * below + size.numerator * share
        if low is not None:
            return low + Fraction(distance, below)
        if high is not None:
            return high - Fraction(distance, below)
        return Fraction(sign * distance, below)


def _parsed(text: str) -> list[_Condition]:
    """Read `x > 0`, `-1 < x < 1` or `x + y != 0`; raise ValueError for anything else."""
    parts = [part.strip() for part in _SIGN.split(text)]
    if len(parts) not in (3, 5):
        raise ValueError(f"a condition of a domain must be like x > 0, not {text!r}")
    try:
        trees = [read(part) for part in parts[::2]]
    except Unreadable as error:
        raise ValueError(f"the condition {text!r} of a domain: {error}") from None
    signs = parts[1::2]
    return [_Condition(trees[place], sign, trees[place + 1]) for place, sign in enumerate(signs)]


def _bound(one: _Condition, name: str) -> tuple[str, Fraction] | None:
    """The bound that a condition sets to a symbol alone."""
    turned = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "!=": "!="}
    for left, sign, right in (
        (one.left, one.sign, one.right),
        (one.right, turned[one.sign], one.left),
    ):
        if left == Symbol(name) and not names_of(right):
            value = constant(right)
            return None if value is None else (sign, value)
    return None
