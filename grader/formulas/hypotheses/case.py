"""One wrong answer, what is known of the right one, and a suspicion about the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from grader.formulas.calculus import differentiate
from grader.formulas.hypotheses.sampling import Sample
from grader.formulas.tree import Tree, nodes

MOST_NODES = 2_000  # of a derivative, which a comparison may have to evaluate


class Suspect(NamedTuple):
    """A hypothesis: the answer, or what is made of it, is equal to the formula."""

    name: str
    sentence: str
    answer: Tree
    formula: Tree


@dataclass(frozen=True)
class Case:
    """A wrong answer and what is known of the right one, as `explain` is told."""

    answer: Tree
    reference: Tree
    along: str
    function: Tree | None
    others: Sequence[tuple[str, Tree]]
    sample: Sample

    def given(self, name: str, sentence: str, formula: Tree) -> Suspect:
        """Return the hypothesis that the answer is equal to a formula."""
        return Suspect(name, sentence, self.answer, formula)

    def values(self, tree: Tree) -> list[float]:
        """Return the values at the points of the sample."""
        return [self.sample.at(place, tree) for place in range(len(self.sample.points))]


def slopes_of(tree: Tree, name: str) -> Iterator[Tree]:
    """Yield the derivative along a symbol, unless there is none or it is too large."""
    try:
        slope = differentiate(tree, name)
    except ValueError:  # Max and Min
        return
    if next(islice(nodes(slope), MOST_NODES, None), None) is None:
        yield slope
