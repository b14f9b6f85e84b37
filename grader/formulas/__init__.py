"""Whether two formulas are the same function, found out without evaluating text.

    >>> compare("sin(2*x)", "2*sin(x)*cos(x)").verdict
    <Verdict.EQUAL: 'equal'>

It imports nothing else of the package.
"""

from grader.formulas.calculus import differentiate, symbols, value_at
from grader.formulas.comparing import Comparison, Verdict, compare, compare_trees
from grader.formulas.factoring import not_factored
from grader.formulas.forms import heads_beyond, not_expanded
from grader.formulas.hypotheses import Hypothesis, explain
from grader.formulas.printing import text_of
from grader.formulas.reading import read
from grader.formulas.tree import Tree, Unreadable

__all__ = [
    "Comparison",
    "Hypothesis",
    "Tree",
    "Unreadable",
    "Verdict",
    "compare",
    "compare_trees",
    "differentiate",
    "explain",
    "heads_beyond",
    "not_expanded",
    "not_factored",
    "read",
    "symbols",
    "text_of",
    "value_at",
]
