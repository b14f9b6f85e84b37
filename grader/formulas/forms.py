"""How a formula is written, apart from what it equals: multiplied out, or with some functions only.

The rule that holds here: a function returns None where its requirement holds, and otherwise a
sentence that names the part which breaks it. It looks at the tree as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction

from grader.formulas.printing import text_of
from grader.formulas.proving.polynomials import Exact
from grader.formulas.tree import HEADS, Apply, Tree, constant, nodes

_ARITHMETIC = ("add", "mul", "pow")
_SHOWN = 80  # characters of a part


def heads_beyond(tree: Tree, allowed: Collection[str]) -> str | None:
    """Say which function or constant a formula has that is not allowed.

    Sums, products and powers always are. Raise ValueError for a name that is no head.
    """
    for name in allowed:
        if name not in HEADS:
            raise ValueError(f"no formula has {name!r} as a function or constant")
    for node in nodes(tree):
        if isinstance(node, Apply) and node.head not in (*_ARITHMETIC, *allowed):
            where = shown(node) if node.arguments else "It"
            return f"{where} uses {node.head}, but {_only(allowed)} may be used."
    return None


def _only(allowed: Collection[str]) -> str:
    names = sorted(set(allowed) - set(_ARITHMETIC))
    if not names:
        return "no functions and constants"
    *first, last = names
    return f"only {', '.join(first)} and {last}" if first else f"only {last}"


def not_expanded(tree: Tree) -> str | None:
    """Say what of a formula is to be multiplied out or added up.

    Sums, products and whole powers are looked into, and not functions, exponents, and what is below
    a fraction line.
    """
    if not isinstance(tree, Apply):
        return None
    if tree.head == "pow" and whole_exponent(tree.arguments[1]) > 0:
        if _is_sum(tree.arguments[0]):
            return f"{shown(tree)} is a power of a sum: multiply it out."
        return not_expanded(tree.arguments[0])
    if tree.head not in ("add", "mul"):
        return None
    for argument in tree.arguments:
        problem = not_expanded(argument)
        if problem is not None:
            return problem
    if tree.head == "add":
        return _like_terms(tree)
    if len(tree.arguments) > 1 and any(map(_is_sum, tree.arguments)):
        return f"{shown(tree)} is a product with a sum: multiply it out."
    return None


def _like_terms(tree: Tree) -> str | None:
    """Say which two terms differ by a number only."""
    seen: dict[frozenset[tuple[Tree, Exact]], Tree] = {}
    for term in _terms(tree):
        powers = frozenset(pair for pair in _powers(term).items() if pair[1])
        if powers in seen:
            kind = "like terms" if powers else "numbers"
            return f"{shown(seen[powers])} and {shown(term)} are {kind}: add them up."
        seen[powers] = term
    return None


def _terms(tree: Tree) -> Iterator[Tree]:
    if isinstance(tree, Apply) and tree.head == "add":
        for argument in tree.arguments:
            yield from _terms(argument)
    else:
        yield tree


def _powers(term: Tree) -> dict[Tree, Exact]:
    """What a term is a product of besides numbers, with the exponents."""
    if constant(term) is not None:
        return {}
    if not isinstance(term, Apply):
        return {term: 1}
    if term.head == "mul":
        powers: dict[Tree, Exact] = {}
        for argument in term.arguments:
            for base, exponent in _powers(argument).items():
                powers[base] = powers.get(base, 0) + exponent
        return powers
    if term.head == "sqrt":
        return {term.arguments[0]: Fraction(1, 2)}
    number = constant(term.arguments[1]) if term.head == "pow" else None
    if number is None:
        return {term: 1}
    base = term.arguments[0]
    if number.denominator > 1 or _is_sum(base):
        return {base: number}
    return {one: power * number for one, power in _powers(base).items()}


def whole_exponent(exponent: Tree) -> int:
    """Return an exponent that is a whole number from 0, and -1 for any other."""
    value = constant(exponent)
    return value.numerator if value is not None and value >= 0 and value.denominator == 1 else -1


def _is_sum(tree: Tree) -> bool:
    return isinstance(tree, Apply) and tree.head == "add" and len(tree.arguments) > 1


def shown(tree: Tree) -> str:
    """Return a part as a sentence shows it."""
    return text_of(tree, _SHOWN)
