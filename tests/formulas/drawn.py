"""Formulas that hypothesis draws: of all heads, with two symbols and small numbers."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as some

from grader.formulas.tree import HEADS, Apply, Number, Symbol, Tree, Unreadable, checked

ONE_ARGUMENT = sorted(name for name, (least, most) in HEADS.items() if (least, most) == (1, 1))
_NUMBERS = [Number(Fraction(*pair)) for pair in ((1, 1), (2, 1), (-1, 1), (1, 2), (3, 1), (-2, 3))]
_LEAVES = [Symbol("x"), Symbol("y"), *_NUMBERS, Apply("pi", ()), Apply("E", ())]
_EXPONENTS = [*_NUMBERS, Number(Fraction(0)), Number(Fraction(-1, 3)), Number(Fraction(4))]


def _is_read(tree: Tree) -> bool:
    try:
        checked(tree)
    except Unreadable:
        return False
    return True


def _larger(inner: some.SearchStrategy[Tree]) -> some.SearchStrategy[Tree]:
    several = some.lists(inner, min_size=1, max_size=3).map(tuple)
    return some.one_of(
        some.builds(Apply, some.sampled_from(["add", "mul", "add", "mul", "Max", "Min"]), several),
        some.builds(Apply, some.just("pow"), some.tuples(inner, some.sampled_from(_EXPONENTS))),
        some.builds(Apply, some.sampled_from(["pow", "log"]), some.tuples(inner, inner)),
        some.builds(Apply, some.sampled_from(ONE_ARGUMENT), some.tuples(inner)),
        some.builds(Apply, some.sampled_from(["sqrt", "Abs", "log", "exp"]), some.tuples(inner)),
    )


def formulas(most_leaves: int = 6) -> some.SearchStrategy[Tree]:
    """Draw trees that the caps let through."""
    return some.recursive(some.sampled_from(_LEAVES), _larger, max_leaves=most_leaves).filter(
        _is_read
    )


# No sum or product of these, nor of small numbers with them, is a whole number.
POINTS = some.fixed_dictionaries(
    {
        "x": some.integers(-290, 290).filter(lambda n: n % 97).map(lambda n: Fraction(n, 97)),
        "y": some.integers(-260, 260).filter(lambda n: n % 89).map(lambda n: Fraction(n, 89)),
    }
)
