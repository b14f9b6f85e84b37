"""Whether two formulas are the same function: EQUAL, NOT_EQUAL with a witness, or UNKNOWN.

At exact points of the domain both are enclosed in intervals. Disjoint ones disprove rigorously, and
points where one formula is certainly defined and the other certainly not tell two domains apart.
Where they agree to 100 bits at enough points, and each abs, sign, Max and Min has shown all sides
that it shows at all, the formulas are taken to be equal: two different analytic functions agree on
a set of measure zero only, so a wrong EQUAL needs a difference below the precision, or a region too
narrow to be met.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mpmath import libmp
from mpmath.libmp import libmpi

from grader.formulas.balls import BeyondError, Evaluation, Interval, UndefinedError, UnsettledError
from grader.formulas.domain import Domain, Point
from grader.formulas.reading import read
from grader.formulas.tree import Apply, Tree, Unreadable, constant, names_of, nodes

AGREEING = 22  # points: each size twice
AGREEING_BRANCHES = 66  # where roots, logarithms and arcs may change their branch
MOST_OPEN = 6  # points that no precision settles, beyond those that agree
_BRANCHING = {"sqrt", "log", "asin", "acos", "atan", "acosh", "atanh", "Abs", "sign", "Max", "Min"}
LEAVING = 2  # points where only one is defined
MOST_POINTS = 300
PRECISIONS = (128, 256, 512, 1024, 2048, 4096, 8192)
CLOSE = 100  # bits


class Verdict(StrEnum):
    """What a comparison found."""

    EQUAL = "equal"
    NOT_EQUAL = "not equal"
    INVALID = "invalid"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Comparison:
    """A verdict, its reason, and for NOT_EQUAL a point that shows it.

    `reason` is a word: `form`, `numeric`, `value`, `domain`, `undecided`, or why the answer is
    INVALID, which `message` tells in the student's words.
    """

    verdict: Verdict
    reason: str
    message: str = ""
    witness: Point | None = None


class _Side(StrEnum):
    AGREE = "agree"
    DIFFER = "differ"
    LEFT = "left"  # only the left one is undefined
    RIGHT = "right"
    NEITHER = "neither"  # is defined
    OPEN = "open"  # no precision settles it
    BEYOND = "beyond"  # too large to be worth computing


def compare(
    answer: str, reference: str, domain: Sequence[str] = (), names: Sequence[str] = ()
) -> Comparison:
    """Compare an answer with a reference, both as text, on a domain.

    `domain` are conditions such as `x > 0`, `-1 < x < 1` or `x + y != 0`; without any, all reals.
    `names` are the symbols of the exercise, for suggestions. The answer may be anything; raise
    ValueError if the reference or the domain cannot be read.
    """
    try:
        wanted = read(reference)
    except Unreadable as error:
        raise ValueError(f"the reference {reference!r}: {error}") from None
    try:
        given = read(answer, names or names_of(wanted))
    except Unreadable as error:
        return Comparison(Verdict.INVALID, error.code, str(error))
    return compare_trees(given, wanted, domain)


def compare_trees(answer: Tree, reference: Tree, conditions: Sequence[str] = ()) -> Comparison:
    """Compare two formulas on a domain."""
    names = sorted({*names_of(answer), *names_of(reference)})
    domain = Domain(names, conditions)
    if answer == reference:
        return Comparison(Verdict.EQUAL, "form")
    wanted = AGREEING_BRANCHES if _branches(answer) or _branches(reference) else AGREEING
    counts = dict.fromkeys(_Side, 0)
    leaving = 0
    signs: dict[int, set[int]] = {}
    for number in range(MOST_POINTS if names else 1):
        point = domain.point(number)
        if point is None:
            break
        side, seen = _at(answer, reference, point)
        counts[side] += 1
        if counts[_Side.OPEN] >= MOST_OPEN + counts[_Side.AGREE]:
            break
        if side is _Side.DIFFER:
            return Comparison(
                Verdict.NOT_EQUAL, "value", witness=_plain(answer, reference, domain, point)
            )
        leaving = counts[_Side.LEFT] + counts[_Side.RIGHT]
        if leaving >= (LEAVING if names else 1):
            return Comparison(Verdict.NOT_EQUAL, "domain", witness=point)
        if side is _Side.AGREE:
            for place, sign in seen:
                signs.setdefault(place, set()).add(sign)
            one_sided = any(len(found) < 2 for found in signs.values())
            enough = counts[_Side.AGREE] >= wanted and not one_sided
            if not leaving and (enough or not names):
                return Comparison(Verdict.EQUAL, "numeric")
    if counts[_Side.AGREE] >= wanted and not leaving:
        return Comparison(Verdict.EQUAL, "numeric")  # abs and its like have one side only
    return Comparison(Verdict.UNKNOWN, "undecided")


def _plain(answer: Tree, reference: Tree, domain: Domain, point: Point) -> Point:
    """A point of small numbers where the two differ, to be checked by hand, if there is one."""
    for plain in domain.plain_points():
        if _at(answer, reference, plain)[0] is _Side.DIFFER:
            return plain
    return point


def _branches(tree: Tree) -> bool:
    """Whether two formulas with such parts may agree in one region and differ in another."""
    return any(
        isinstance(node, Apply)
        and (node.head in _BRANCHING or (node.head == "pow" and not _whole(node.arguments[1])))
        for node in nodes(tree)
    )


def _whole(exponent: Tree) -> bool:
    value = constant(exponent)
    return value is not None and value.denominator == 1


def _at(answer: Tree, reference: Tree, point: Point) -> tuple[_Side, set[tuple[int, int]]]:
    """What a point says, with as much precision as it takes."""
    seen: set[tuple[int, int]] = set()
    for precision in PRECISIONS:
        evaluation = Evaluation(point, precision)
        values = [_state(evaluation, tree) for tree in (answer, reference)]
        seen = evaluation.signs
        side = _judged(values[0], values[1], precision)
        if side is not _Side.OPEN:
            return side, seen
    return _Side.OPEN, seen


def _state(evaluation: Evaluation, tree: Tree) -> Any:
    try:
        return evaluation.interval(tree)
    except UndefinedError:
        return "undefined"
    except BeyondError:
        return "beyond"
    except (UnsettledError, ZeroDivisionError, libmp.ComplexResult, ValueError, OverflowError):
        return "open"


def _judged(one: Any, other: Any, precision: int) -> _Side:
    if "beyond" in (one, other):
        return _Side.BEYOND
    if "open" in (one, other):
        return _Side.OPEN
    if one == "undefined" or other == "undefined":
        if one == other:
            return _Side.NEITHER
        return _Side.LEFT if one == "undefined" else _Side.RIGHT
    if libmp.mpf_lt(one[1], other[0]) or libmp.mpf_lt(other[1], one[0]):
        return _Side.DIFFER
    return _Side.AGREE if _close(one, other, precision) else _Side.OPEN


def _close(one: Interval, other: Interval, precision: int) -> bool:
    """Whether all that the intervals hold agrees to CLOSE bits, or is 0 as far as can be seen."""
    difference = _size(libmpi.mpi_sub(one, other, precision))
    largest = max(_size(one), _size(other))
    if difference <= largest - CLOSE:
        return True
    return precision >= 1024 and largest <= -precision // 2


def _size(x: Interval) -> int:
    """The exponent of the largest number in an interval, very small for 0."""
    return max(end[2] + end[3] if end[1] else -(10**9) for end in x)
