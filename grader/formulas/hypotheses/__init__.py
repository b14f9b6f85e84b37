"""What a wrong derivative may come from: each hypothesis is tested as an answer is.

A hypothesis says that the answer, or what is made of it, is equal to a formula that a mistake would
give. It is told only if the comparison that refused the answer finds them equal. The simple ones
come first, so of two that give the same formula the simpler one is told. Floats at three points
discard nearly all that are not so, and few comparisons are made.

No sentence holds any of the reference: students read them for hidden checks too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from grader.formulas.comparing import Verdict, compare_trees
from grader.formulas.hypotheses import differences, miscalculations
from grader.formulas.hypotheses.case import Case, Suspect
from grader.formulas.hypotheses.sampling import Sample
from grader.formulas.hypotheses.slips import RARE_SLIPS, SLIPS
from grader.formulas.tree import Tree, Unreadable, names_of, nodes

MOST_NODES = 200  # of a formula that is looked into
MOST_CONFIRMED = 3  # comparisons, each of which may take as long as the one that refused the answer


@dataclass(frozen=True)
class Hypothesis:
    """What explains an answer: a name in a few words, and a sentence for the student."""

    name: str
    sentence: str


def explain(
    answer: Tree,
    reference: Tree,
    conditions: Sequence[str] = (),
    *,
    along: str = "",
    function: Tree | None = None,
    others: Sequence[tuple[str, Tree]] = (),
) -> Hypothesis | None:
    """Return the first hypothesis that explains an answer which is not equal to the reference.

    `along` is the variable of the derivative that was asked for, "" if none was; `function` is what
    was to be differentiated, where it is known, and `others` are the other parts of the right
    answer with their names. None for an answer that nothing explains, that has more than MOST_NODES
    parts, or that differs from the reference by less than floats show. Raise ValueError if the
    conditions cannot be read.
    """
    given = [answer, reference, *(tree for _, tree in others)]
    if function is not None:
        given.append(function)
    if any(next(islice(nodes(tree), MOST_NODES, None), None) for tree in given):
        return None
    names = {name for tree in given for name in names_of(tree)} | ({along} - {""})
    sample = Sample(sorted(names), conditions, (answer, reference))
    if len(sample.points) < 2 or sample.alike(answer, reference):
        return None
    case = Case(answer, reference, along, function, others, sample)
    try:
        return _first(_suspects(case), case, conditions)
    except Unreadable:  # a number or a power beyond the caps, made of one within them
        return None


def _first(suspects: Iterator[Suspect], case: Case, conditions: Sequence[str]) -> Hypothesis | None:
    """The first hypothesis that the comparison confirms."""
    likely = (one for one in suspects if case.sample.alike(one.answer, one.formula))
    for suspect in islice(likely, MOST_CONFIRMED):
        if compare_trees(suspect.answer, suspect.formula, conditions).verdict is Verdict.EQUAL:
            return Hypothesis(suspect.name, suspect.sentence)
    return None


def _suspects(case: Case) -> Iterator[Suspect]:
    """The hypotheses in their order, simple and telling ones first."""
    yield from miscalculations.confused(case)
    if not case.along:
        yield from _without_calculus(case)
        return
    yield from miscalculations.too_many_or_too_few(case)
    known = list(miscalculations.known_slopes(case))
    forms = [case.reference, *(slopes.whole for slopes in known)]
    yield from differences.other_units(case)
    yield from miscalculations.slipped(case, known, SLIPS)
    inner, bases = differences.inner_slopes(case), differences.bases(case)
    yield from differences.whole_times(case, inner)
    yield from differences.whole_times_number(case)
    yield from differences.terms_wrong(case, forms)
    yield from miscalculations.slipped(case, known, RARE_SLIPS)
    yield from miscalculations.kept(case)
    yield from differences.terms_extra(case)
    yield from differences.whole_times(case, bases)
    yield from differences.terms_times(case, [*inner, *bases])
    yield from differences.edited(case, forms)
    yield from differences.numeric(case)


def _without_calculus(case: Case) -> Iterator[Suspect]:
    yield from differences.whole_times_number(case)
    yield from differences.terms_wrong(case, [case.reference])
    yield from differences.terms_extra(case)
    yield from differences.terms_times(case, [])
    yield from differences.edited(case, [case.reference])
    yield from differences.numeric(case)
