"""Whether two formulas are the same function, found out without evaluating text.

    >>> compare("sin(2*x)", "2*sin(x)*cos(x)").verdict
    <Verdict.EQUAL: 'equal'>

It imports nothing else of the package.
"""

from grader.formulas.calculus import differentiate, symbols, value_at
from grader.formulas.comparing import Comparison, Verdict, compare, compare_trees
from grader.formulas.reading import read
from grader.formulas.tree import Tree, Unreadable

__all__ = [
    "Comparison",
    "Tree",
    "Unreadable",
    "Verdict",
    "compare",
    "compare_trees",
    "differentiate",
    "read",
    "symbols",
    "value_at",
]
