"""Whether two formulas are the same function: EQUAL, NOT_EQUAL with a witness, or UNKNOWN.

At exact points of the domain both are enclosed in intervals. Disjoint ones disprove rigorously, and
points where one formula is certainly defined and the other certainly not tell two domains apart.
Where they agree to 120 bits at enough points, and each abs, sign, Max and Min has shown all sides
that it shows at all, the formulas are taken to be equal: two different analytic functions agree on
a set of measure zero only, so a wrong EQUAL needs a difference below the precision, or a region too
narrow to be met.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import combinations_with_replacement

from grader.formulas.domain import Domain, Point
from grader.formulas.intervals.arithmetic import Arithmetic, fastest
from grader.formulas.intervals.evaluation import BeyondError, Evaluation, UnsettledError
from grader.formulas.intervals.program import Program
from grader.formulas.proving import proved_equal
from grader.formulas.reading import read
from grader.formulas.tree import Apply, Number, Tree, Unreadable, constant, names_of, nodes
from grader.formulas.turning import Turns, close_in

AGREEING = 22  # points: each size twice
AGREEING_TURNING = 66  # where roots, logarithms, arcs, Abs and its like may change their branch
MOST_BETWEEN = 180  # points more, between those, to find where they do
MOST_NUMBERS = 12  # of the formulas, close to which they may
MOST_OPEN = 6  # points that no precision settles, and one more for each four that agree
_TURNING = {"sqrt", "log", "asin", "acos", "atan", "acosh", "atanh", "Abs", "sign", "Max", "Min"}
LEAVING = 2  # points where only one is defined
MOST_POINTS = 300
PRECISIONS = (192, 512, 1024, 2048, 4096, 8192)
MOST_EFFORT = 2_000_000  # for precisions above the first, in all
CLOSE = 120  # bits: differences of a smaller part of the value are not seen


class Verdict(StrEnum):
    """What a comparison found."""

    EQUAL = "equal"
    NOT_EQUAL = "not equal"
    INVALID = "invalid"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Comparison:
    """A verdict, its reason, and for NOT_EQUAL a point that shows it.

    `reason` is a word: `form`, `proof`, `numeric`, `value`, `domain`, `undecided`, or why the
    answer is INVALID, which `message` tells in the student's words.
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
    answer: str,
    reference: str,
    domain: Sequence[str] = (),
    names: Sequence[str] = (),
    *,
    prove: bool = False,
    arithmetic: type[Arithmetic] | None = None,
) -> Comparison:
    """Compare an answer with a reference, both as text, on a domain.

    `domain` are conditions such as `x > 0`, `-1 < x < 1` or `x + y != 0`; without any, all reals.
    `names` are the symbols of the exercise, for suggestions. With `prove`, an exact proof is tried
    where the points agree, and the reason is `proof` if it is found. Without `arithmetic`, the
    fastest is taken; all give the same verdicts. The answer may be anything; raise ValueError if
    the reference or the domain cannot be read.
    """
    try:
        wanted = read(reference)
    except Unreadable as error:
        raise ValueError(f"the reference {reference!r}: {error}") from None
    try:
        given = read(answer, names or names_of(wanted))
    except Unreadable as error:
        return Comparison(Verdict.INVALID, error.code, str(error))
    return compare_trees(given, wanted, domain, prove=prove, arithmetic=arithmetic)


def compare_trees(
    answer: Tree,
    reference: Tree,
    conditions: Sequence[str] = (),
    *,
    rtol: float = 0.0,
    prove: bool = False,
    arithmetic: type[Arithmetic] | None = None,
) -> Comparison:
    """Compare two formulas on a domain, as `compare` does.

    An answer within `rtol` of the reference, relative to its value at each point, agrees with it.
    """
    domain = Domain(
        sorted({*names_of(answer), *names_of(reference)}), conditions, arithmetic or fastest()
    )
    found = _at_points(answer, reference, domain, rtol, arithmetic or fastest())
    wanted = prove and not rtol and found.reason == "numeric"
    if wanted and proved_equal(answer, reference, domain.nonnegative()):
        return Comparison(Verdict.EQUAL, "proof")
    return found


def _at_points(
    answer: Tree, reference: Tree, domain: Domain, rtol: float, arithmetic: type[Arithmetic]
) -> Comparison:
    close = min(CLOSE, int(-math.log2(rtol))) if rtol else CLOSE
    constant = not names_of(answer) + names_of(reference)
    program = Program(arithmetic, answer, reference)
    if program.ends[0] == program.ends[1]:
        return Comparison(Verdict.EQUAL, "form")
    tally = _Tally(domain, _Points(program, arithmetic, close), 1 if constant else LEAVING)
    wanted = 1 if constant else max(_agreeing(answer), _agreeing(reference))
    try:
        for number in range(1 if constant else MOST_POINTS):
            point = domain.point(number)
            if point is None:
                break
            tally.look(point)
            if len(tally.agreeing) >= wanted and tally.shows_all():
                break
        if wanted > AGREEING:
            for point in domain.points_near(_numbers(answer, reference)):
                tally.look(point)
            close_in(list(tally.agreeing), tally.look, MOST_BETWEEN)
    except _FoundError as found:
        return found.comparison
    # Abs and its like may have one side only.
    if len(tally.agreeing) >= wanted and not tally.leaving:
        return Comparison(Verdict.EQUAL, "numeric")
    return Comparison(Verdict.UNKNOWN, "undecided")


class _FoundError(Exception):
    """Points enough have been seen."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        super().__init__()


class _Tally:
    """What the points that were looked at say together."""

    def __init__(self, domain: Domain, points: _Points, most_leaving: int) -> None:
        self._domain = domain
        self._points = points
        self._most_leaving = most_leaving
        self._open = 0
        self._shown: dict[tuple[int, int], set[tuple[int, int]]] = {}
        self.leaving = 0  # points where only one of the two is defined
        self.agreeing: list[tuple[Point, Turns]] = []

    def look(self, point: Point) -> Turns | None:
        """Return which sides are shown where the two agree; raise _FoundError if that is enough."""
        side, evaluation = self._points.say(point)
        match side:
            case _Side.AGREE:
                for pair in combinations_with_replacement(sorted(evaluation.sides.items()), 2):
                    (one, shown), (other, also) = pair
                    self._shown.setdefault((one, other), set()).add((shown, also))
                turns = evaluation.turns()
                self.agreeing.append((point, turns))
                return turns
            case _Side.DIFFER:
                raise _FoundError(
                    Comparison(Verdict.NOT_EQUAL, "value", witness=self._plain(point))
                )
            case _Side.LEFT | _Side.RIGHT:
                self.leaving += 1
                if self.leaving >= self._most_leaving:
                    raise _FoundError(Comparison(Verdict.NOT_EQUAL, "domain", witness=point))
            case _Side.OPEN:
                self._open += 1
                if self._open >= MOST_OPEN + len(self.agreeing) // 4:
                    raise _FoundError(Comparison(Verdict.UNKNOWN, "undecided"))
        return None

    def shows_all(self) -> bool:
        """Return whether each Abs and its like has shown two sides, and each two all four.

        Two that show two patterns only are taken to turn together.
        """
        return not any(len(shown) in (1, 3) for shown in self._shown.values())

    def _plain(self, point: Point) -> Point:
        """A point of small numbers where the two differ, to be checked by hand, if there is one."""
        for plain in self._domain.plain_points(point):
            if self._points.say(plain)[0] is _Side.DIFFER:
                return plain
        return point


def _numbers(*trees: Tree) -> list[Fraction]:
    """The first few numbers in formulas, where they may turn."""
    found = (abs(node.value) for tree in trees for node in nodes(tree) if isinstance(node, Number))
    return sorted(dict.fromkeys(found))[:MOST_NUMBERS]


def _agreeing(tree: Tree) -> int:
    """How many points must agree: more, where formulas may agree in one region and not in all."""
    applied = [node for node in nodes(tree) if isinstance(node, Apply)]
    turning = any(
        node.head in _TURNING or (node.head == "pow" and not _whole(node.arguments[1]))
        for node in applied
    )
    return AGREEING_TURNING if turning else AGREEING


def _whole(exponent: Tree) -> bool:
    value = constant(exponent)
    return value is not None and value.denominator == 1


class _Points:
    """What points say of two formulas, with as much precision as they take and effort is left."""

    def __init__(self, program: Program, arithmetic: type[Arithmetic], close: int) -> None:
        self._program = program
        self._close = close
        self._arithmetics = [arithmetic(precision) for precision in PRECISIONS]
        self._evaluations: dict[int, Evaluation] = {}
        self._effort = MOST_EFFORT

    def say(self, point: Point) -> tuple[_Side, Evaluation]:
        """Return what a point says, and the values there, until the next one is evaluated."""
        for arithmetic in self._arithmetics:
            precision = arithmetic.precision
            if precision > PRECISIONS[0] and not self._afford(precision):
                break
            with arithmetic:
                if precision not in self._evaluations:
                    self._evaluations[precision] = Evaluation(self._program, arithmetic)
                evaluation = self._evaluations[precision].at(point)
                side = _judged(evaluation, precision, self._close)
            if side is not _Side.OPEN:
                break
        return side, evaluation

    def _afford(self, precision: int) -> bool:
        effort = self._program.effort(precision, self._program.varying)
        if precision not in self._evaluations:
            effort += self._program.effort(precision, self._program.constant)
        if effort > self._effort:
            return False
        self._effort -= effort
        return True


def _judged(evaluation: Evaluation, precision: int, close: int) -> _Side:
    lacks = [evaluation.lack(formula) for formula in (0, 1)]
    if BeyondError in lacks:
        return _Side.BEYOND
    if UnsettledError in lacks:
        return _Side.OPEN
    if any(lacks):
        return _Side.NEITHER if all(lacks) else _Side.LEFT if lacks[0] else _Side.RIGHT
    try:
        return _Side.DIFFER if evaluation.differ(close) else _Side.AGREE
    except UnsettledError:
        zero = precision >= 1024 and evaluation.vanish(precision // 2)  # as far as can be seen
        return _Side.AGREE if zero else _Side.OPEN
