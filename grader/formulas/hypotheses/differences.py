"""Hypotheses about what an answer differs by from the right one: a factor, a term, one change.

They need no function: a slip in the chain rule or in the power rule shows as a factor of a term.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import islice
from typing import NamedTuple

from grader.formulas.hypotheses.case import Case, Suspect, slopes_of
from grader.formulas.hypotheses.rewriting import (
    MOST_TERMS,
    add,
    edits,
    expanded,
    inverse,
    multiply,
    negative,
    number,
    substitute,
    summands,
)
from grader.formulas.hypotheses.sampling import close
from grader.formulas.hypotheses.slips import INNER_MISSING, INNER_TWICE, POWER
from grader.formulas.hypotheses.wrong_rules import DEGREE, LOG_OF_TEN
from grader.formulas.tree import MINUS_ONE, Apply, Number, Symbol, Tree, constant, names_of, nodes

MOST_EDITS = 80
MOST_PARTS = 8  # of a formula that may be inner functions, or bases of powers
_LARGEST = 1_000  # numerator and denominator of a factor that is told
_SPECIAL = (
    ("logarithm to base 10", "log is the natural logarithm here, not to base 10.", LOG_OF_TEN),
    ("degrees", "Angles are in radians here, not in degrees.", DEGREE),
)
_MISSING_TERM = ("missing term", "A term is missing.")
_EXTRA_TERM = ("extra term", "One of your terms does not belong there.")
_SIGN = ("flipped sign", "One sign is wrong.")
# What to tell where a change of the reference makes the answer, by the name of the change.
_CHANGED = {
    "sign": _SIGN,
    "term": _MISSING_TERM,
    "factor": ("missing factor", "A factor is missing."),
    "power": ("power off by one", "One exponent is off by one."),
    "function": ("wrong function", "One function is confused with its slope, as sin with cos."),
}
# And where a change of the answer makes the reference.
_MENDED = {
    **_CHANGED,
    "term": _EXTRA_TERM,
    "factor": ("extra factor", "One of your factors does not belong there."),
}


class Multiplier(NamedTuple):
    """What a slip multiplies a term by."""

    name: str
    sentence: str
    times: Tree


def inner_slopes(case: Case) -> list[Multiplier]:
    """Return what a forgotten, or repeated, inner derivative multiplies by."""
    found = []
    for part in _parts(case, among=None):
        for slope in slopes_of(part, case.along):
            if not case.sample.at(0, slope):
                continue
            value = constant(slope)
            missing = inverse(slope)
            if value is None or abs(value) != 1:
                found.append(Multiplier(*INNER_MISSING, missing))
            if value is None:  # a number with a sign, or twice, is a constant factor, and simpler
                found.append(Multiplier(*INNER_MISSING, negative(missing)))
                found.append(Multiplier(*INNER_TWICE, slope))
    return found


def bases(case: Case) -> list[Multiplier]:
    """Return what an exponent off by one multiplies by."""
    found = [Symbol(case.along), *_parts(case, among=("mul", "pow", "sqrt"))]
    return [Multiplier(*POWER, times) for base in found for times in (inverse(base), base)]


def _parts(case: Case, among: Sequence[str] | None) -> list[Tree]:
    """What is inside functions and powers, or a factor: a power may have been lowered to 1."""
    found: dict[Tree, None] = {}
    for tree in [case.reference] if case.function is None else [case.reference, case.function]:
        for node in nodes(tree):
            if isinstance(node, Apply) and (node.head in among if among else node.head != "add"):
                found |= dict.fromkeys(part for part in node.arguments if isinstance(part, Apply))
    moving = (part for part in found if case.along in names_of(part) and case.sample.at(0, part))
    return list(islice(moving, MOST_PARTS))


def other_units(case: Case) -> Iterator[Suspect]:
    """Yield: the whole answer is in degrees, or of logarithms to base 10."""
    for name, told, special in _SPECIAL:
        for times in (special, inverse(special)):
            yield case.given(name, told, multiply(times, case.reference))


def whole_times(case: Case, multipliers: Iterable[Multiplier]) -> Iterator[Suspect]:
    """Yield: a slip has multiplied the whole answer by something."""
    for name, told, times in multipliers:
        yield case.given(name, told, multiply(case.reference, times))


def whole_times_number(case: Case) -> Iterator[Suspect]:
    """Yield: the whole answer was multiplied by a number."""
    ratio = multiply(case.answer, inverse(case.reference))
    value = case.sample.at(0, ratio)
    if case.sample.constant(case.reference) or not case.sample.constant(ratio) or not value:
        return
    factor = _simple(value)
    if factor is not None:
        told = f"Your answer is {_in_words(factor)} the right one."
        yield case.given("constant factor", told, multiply(number(factor), case.reference))
        return
    told = "Your answer is the right one times a number that does not belong there."
    times = _at_first_point(case, ratio)
    yield case.given("constant factor", told, multiply(case.reference, times))


def terms_wrong(case: Case, forms: Iterable[Tree]) -> Iterator[Suspect]:
    """Yield: one term of the reference, in one of its forms, is missing or has the wrong sign."""
    terms = [term for form in forms for term in _terms(case, form)]
    for (name, told), times in ((_MISSING_TERM, 0), (_SIGN, -1)):
        for term, value in terms:
            if close(_excess(case), (times - 1) * value):
                yield case.given(name, told, _with_term(case, term, number(times)))


def terms_extra(case: Case) -> Iterator[Suspect]:
    """Yield: one term of the answer is too many, or has the wrong sign."""
    for (name, told), times in ((_EXTRA_TERM, 0), (_SIGN, -1)):
        for term, value in _terms(case, case.answer):
            if close(_excess(case), (1 - times) * value):
                mended = add(case.answer, multiply(number(times - 1), term))
                yield Suspect(name, told, mended, case.reference)


def terms_times(case: Case, multipliers: Sequence[Multiplier]) -> Iterator[Suspect]:
    """Yield: a slip has multiplied one term by something, or it has a wrong number."""
    excess, terms = _excess(case), _terms(case, case.reference)
    factors = [(case.sample.at(0, multiplier.times), multiplier) for multiplier in multipliers]
    for term, value in terms:
        for factor, (name, told, times) in factors:
            if close(excess, value * (factor - 1)):
                yield case.given(name, told, _with_term(case, term, times))
    for term, value in terms:
        simple = _simple(excess / value + 1) if value else None
        if simple is not None:
            told = f"One of your terms is {_in_words(simple)} what it should be."
            yield case.given("factor of a term", told, _with_term(case, term, number(simple)))


def edited(case: Case, forms: Iterable[Tree]) -> Iterator[Suspect]:
    """Yield: one small change in one place made the answer wrong, or would make it right."""
    for form in forms:
        for change, formula in islice(edits(form), MOST_EDITS):
            yield case.given(*_CHANGED[change], formula)
    for change, mended in islice(edits(case.answer), MOST_EDITS):
        yield Suspect(*_MENDED[change], mended, case.reference)


def numeric(case: Case) -> Iterator[Suspect]:
    """Yield: the answer is a number where the right one is not."""
    if case.sample.constant(case.answer) and not case.sample.constant(case.reference):
        told = "Your answer is a number; what is asked for has other values at other points."
        yield case.given("number", told, _at_first_point(case, case.answer))


def _terms(case: Case, tree: Tree) -> list[tuple[Tree, float]]:
    """What a tree is a sum of, with values at the first point.

    The answer and the reference are multiplied out as well; derivatives may be long.
    """
    found: dict[str, Tree] = {f"{case.sample.at(0, tree):.9g}": tree}
    more = expanded(tree) if tree is case.answer or tree is case.reference else []
    for term in (*islice(summands(tree), MOST_TERMS), *more):
        found.setdefault(f"{case.sample.at(0, term):.9g}", term)
    return [(term, case.sample.at(0, term)) for term in found.values() if term is not tree]


def _with_term(case: Case, term: Tree, times: Tree) -> Tree:
    """The reference with one of its terms taken so many times."""
    return add(case.reference, multiply(term, add(times, MINUS_ONE)))


def _at_first_point(case: Case, tree: Tree) -> Tree:
    """A tree with the coordinates of the first point in the place of symbols."""
    point = {name: Number(where) for name, where in case.sample.points[0].items()}
    return substitute(tree, point)


def _excess(case: Case) -> float:
    """How much the answer is above the reference at the first point."""
    return case.sample.at(0, case.answer) - case.sample.at(0, case.reference)


def _simple(value: float) -> Fraction | None:
    """The plain fraction that a float is, if it is one."""
    if not math.isfinite(value):
        return None
    fraction = Fraction(value).limit_denominator(_LARGEST)
    simple = 0 < abs(fraction.numerator) <= _LARGEST and close(float(fraction), value)
    return fraction if simple else None


def _in_words(factor: Fraction) -> str:
    words = {Fraction(2): "twice", Fraction(1, 2): "half", Fraction(1, 3): "a third of"}
    return words.get(factor, f"{factor} times")
