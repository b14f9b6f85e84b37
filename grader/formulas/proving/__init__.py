"""Prove that two formulas are the same, exactly and at a bounded cost.

Both become quotients of polynomials in kernels (`exact_values.py`). Every step keeps the value at
each point where both formulas are defined, but for a null set. So a difference of 0 is a proof. Any
other difference says nothing, for kernels may have relations that nobody looks for here.

Where a formula changes its branch, at the zeros of an argument of Abs, sign, Max or Min, both signs
of the argument are tried: what is proved for either is proved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grader.formulas.proving.exact_values import exact_value
from grader.formulas.proving.polynomials import Exhausted, Ring
from grader.formulas.proving.signs import Nowhere, Values
from grader.formulas.tree import MINUS_ONE, Apply, Tree, nodes

_MOST_ROUNDS = 3  # in which all is computed again, with the signs that are known by then
_MOST_CASES = 3  # arguments both signs of which are tried


def proved_equal(one: Tree, other: Tree, nonnegative: Sequence[Tree] = ()) -> bool:
    """Return True only if two formulas are the same wherever both are defined, null sets aside.

    `nonnegative` are formulas that are not negative where the two are compared. False says nothing.
    It is what comes of a denominator that is always 0, and of a proof that would take too long.
    """
    turning = list(dict.fromkeys(_turning(one, other)))[:_MOST_CASES]
    try:
        return _proved(Ring(), (one, other), tuple(nonnegative), turning)
    except (Exhausted, ArithmeticError):
        return False


def _proved(
    ring: Ring, pair: tuple[Tree, Tree], known: tuple[Tree, ...], turning: list[Tree]
) -> bool:
    """Whether two formulas are the same where what is known holds, at once or case by case."""
    if _proved_at_once(ring, pair, known):
        return True
    for sign in (1, -1) if turning else ():
        case = turning[0] if sign == 1 else Apply("mul", (MINUS_ONE, turning[0]))
        try:
            if not _proved(ring, pair, (*known, case), turning[1:]):
                return False
        except Nowhere:
            continue
    return bool(turning)


def _proved_at_once(ring: Ring, pair: tuple[Tree, Tree], known: tuple[Tree, ...]) -> bool:
    values = Values(ring)
    for _ in range(_MOST_ROUNDS):
        before = len(values.learnt), len(values.parts)
        values.begin_round()
        for tree in known:
            values.assume(exact_value(values, tree), strictly=False)
        if values.are_equal(*(exact_value(values, tree) for tree in pair)):
            return True
        if before == (len(values.learnt), len(values.parts)):
            break
    return False


def _turning(*trees: Tree) -> Iterator[Tree]:
    """The arguments at whose zeros a formula may change its branch."""
    for node in (node for tree in trees for node in nodes(tree)):
        if isinstance(node, Apply) and node.head in ("Abs", "sign"):
            yield node.arguments[0]
        elif isinstance(node, Apply) and node.head in ("Max", "Min"):
            first, *others = node.arguments
            yield from (Apply("add", (first, Apply("mul", (MINUS_ONE, one)))) for one in others)
