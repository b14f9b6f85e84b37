"""Hypotheses about how a derivative was found: not at all, of something else, by a wrong rule.

Derivatives are estimated in floats first, and made where the estimates agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grader.formulas.hypotheses.case import Case, Suspect, slopes_of
from grader.formulas.hypotheses.rewriting import ZERO, add, negative, substitute
from grader.formulas.hypotheses.sampling import close, roughly
from grader.formulas.hypotheses.slips import Slip
from grader.formulas.hypotheses.slopes import Slopes
from grader.formulas.tree import Number, Tree, names_of


def confused(case: Case) -> Iterator[Suspect]:
    """Yield: the negative, the function itself, other parts of the answer and sums of parts."""
    told = "This is the negative of the right answer: all signs are turned around."
    yield case.given("negative", told, negative(case.reference))
    if case.function is not None:
        told = "You did not differentiate: this is the function itself."
        yield case.given("not differentiated", told, case.function)
    others = list(case.others) or list(_other_slopes(case))
    for name, other in others:
        yield case.given("other part", f"This is another part of the answer: {name}.", other)
    told = "You added parts of the answer up. Each of them stands alone."
    sums = [[other] for _, other in others] + [[other for _, other in others]]
    for more in sums if others else []:
        yield case.given("sum of parts", told, add(case.reference, *more))


def _other_slopes(case: Case) -> Iterator[tuple[str, Tree]]:
    if case.function is not None and case.along:
        for name in names_of(case.function):
            if name != case.along:
                for slope in slopes_of(case.function, name):
                    yield f"the slope along {name}", slope


def too_many_or_too_few(case: Case) -> Iterator[Suspect]:
    """Yield: a second derivative, a function with the right slope, an antiderivative."""
    along, answer, reference, sample = case.along, case.answer, case.reference, case.sample
    wanted = case.values(reference)
    for name in dict.fromkeys([along, *names_of(reference)]):
        if answer != ZERO and roughly(sample.slopes(reference, name), case.values(answer)):
            told = "You differentiated twice: this is how fast the slope itself changes."
            for second in slopes_of(reference, name):
                yield case.given("second derivative", told, second)
    if _has(sample.slopes(answer, along), wanted, sample.slopes(reference, along)):
        told = "You did not differentiate: the slope of this is what is asked for."
        for first in slopes_of(answer, along):
            yield Suspect("not differentiated", told, first, reference)
    told = f"You integrated along {along}: the slope of this is the function itself."
    if case.function is not None:
        function = case.function
        if _has(
            sample.slopes(answer, along), case.values(function), sample.slopes(reference, along)
        ):
            for first in slopes_of(answer, along):
                yield Suspect("antiderivative", told, first, function)
    elif _has(sample.slopes(answer, along, 2), wanted, sample.slopes(reference, along, 2)):
        for first in slopes_of(answer, along):
            for second in slopes_of(first, along):
                yield Suspect("antiderivative", told, second, reference)


def _has(found: list[float], wanted: list[float], right: list[float]) -> bool:
    """Whether the answer's derivatives are what is wanted, and those of the right one are not."""
    return roughly(found, wanted) and not roughly(right, wanted)


def known_slopes(case: Case) -> Iterator[Slopes]:
    """Yield the slopes of the function's parts, where the function is known and has slopes."""
    if case.function is not None and case.along:
        try:
            yield Slopes(case.function, case.along)
        except ValueError:  # Max and Min
            return


def slipped(case: Case, known: Iterable[Slopes], slips: Iterable[Slip]) -> Iterator[Suspect]:
    """Yield: one wrong rule of differentiation, used everywhere or in one place."""
    for slopes in known:
        for slip in slips:
            told = slip.sentence.format(along=case.along)
            for slope in slopes.with_slip(slip.wrong_rule):
                yield case.given(slip.name, told, slope)


def kept(case: Case) -> Iterator[Suspect]:
    """Yield: something that does not move is too much or too little."""
    along, answer, reference, sample = case.along, case.answer, case.reference, case.sample
    changes = sample.changes(reference, along)
    if any(changes) and all(map(close, sample.changes(answer, along), changes)):
        where = {along: Number(sample.points[0][along])}
        more = add(substitute(answer, where), negative(substitute(reference, where)))
        told = (
            f"Your answer is off by something that does not change when only {along} moves; the "
            "slope of such a term is 0."
        )
        yield case.given("constant kept", told, add(reference, more))
