"""Surgery on trees: terms of sums, products out of brackets, one small change in one place.

Nothing here knows of answers. A tree that is made shares what it can with the tree it is made of,
and everything that is yielded is bounded by a number of terms or nodes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from grader.formulas.tree import MINUS_ONE, Apply, Number, Symbol, Tree, constant

MOST_TERMS = 40
_MOST_POWER = 4  # of a sum that is multiplied out
_MOST_BITS = 4_000  # of a coefficient
ZERO, ONE = Number(Fraction(0)), Number(Fraction(1))
_CONFUSED = {"sin": "cos", "cos": "sin", "sinh": "cosh", "cosh": "sinh"}
_Monomial = frozenset[tuple[Tree, Fraction]]  # what is multiplied, each with its exponent


def number(value: int | Fraction) -> Tree:
    """Return a number as a tree."""
    return Number(Fraction(value))


def add(*terms: Tree) -> Tree:
    """Return a sum without its zeros."""
    kept = tuple(term for term in terms if term != ZERO)
    return kept[0] if len(kept) == 1 else Apply("add", kept) if kept else ZERO


def multiply(*factors: Tree) -> Tree:
    """Return a product without its ones."""
    kept = tuple(factor for factor in factors if factor != ONE)
    if ZERO in kept:
        return ZERO
    return kept[0] if len(kept) == 1 else Apply("mul", kept) if kept else ONE


def power(base: Tree, exponent: Tree) -> Tree:
    """Return a power, or its base alone where the exponent is 1."""
    return base if exponent == ONE else Apply("pow", (base, exponent))


def negative(tree: Tree) -> Tree:
    """Return a tree times -1."""
    return multiply(MINUS_ONE, tree)


def inverse(tree: Tree) -> Tree:
    """Return one over a tree."""
    return power(tree, MINUS_ONE)


def substitute(tree: Tree, values: Mapping[str, Tree]) -> Tree:
    """Return a tree with trees in the place of symbols."""
    if isinstance(tree, Symbol):
        return values.get(tree.name, tree)
    if isinstance(tree, Number) or not tree.arguments:
        return tree
    return Apply(tree.head, tuple(substitute(argument, values) for argument in tree.arguments))


def replaced(tree: Apply, place: int, *arguments: Tree) -> Apply:
    """Return a tree with other arguments, or none, in the place of one."""
    return Apply(tree.head, (*tree.arguments[:place], *arguments, *tree.arguments[place + 1 :]))


def summands(tree: Tree) -> Iterator[Tree]:
    """Yield what a tree is a sum of: a(b + c) is a sum of a(b + c), of ab and of ac."""
    yield tree
    if isinstance(tree, Apply) and tree.head == "add":
        for argument in tree.arguments:
            yield from summands(argument)
    elif isinstance(tree, Apply) and tree.head == "mul":
        for place, factor in enumerate(tree.arguments):
            for part in summands(factor):
                if part is not factor:
                    yield replaced(tree, place, part)


def expanded(tree: Tree) -> list[Tree]:
    """Return the terms of a tree multiplied out, like terms taken together; none if too many."""
    try:
        found = _polynomial(tree)
    except OverflowError:
        return []
    return [
        multiply(number(times), *(power(atom, number(exponent)) for atom, exponent in monomial))
        for monomial, times in found.items()
    ]


def _polynomial(tree: Tree) -> dict[_Monomial, Fraction]:
    """The coefficients of the products that a tree is a sum of; OverflowError if too many."""
    if isinstance(tree, Number):
        return {frozenset(): tree.value}
    if isinstance(tree, Apply) and tree.head == "add":
        total: dict[_Monomial, Fraction] = {}
        for argument in tree.arguments:
            _gather(total, _polynomial(argument))
        return total
    if isinstance(tree, Apply) and tree.head == "mul":
        return _times([_polynomial(argument) for argument in tree.arguments])
    if isinstance(tree, Apply) and tree.head == "pow":
        exponent = constant(tree.arguments[1])
        if exponent is not None:
            return _to_power(tree.arguments[0], exponent)
    return {frozenset({(tree, Fraction(1))}): Fraction(1)}


def _to_power(base: Tree, exponent: Fraction) -> dict[_Monomial, Fraction]:
    whole = exponent.denominator == 1
    if whole and 0 <= exponent <= _MOST_POWER:
        return _times([_polynomial(base)] * int(exponent))
    if whole and isinstance(base, Apply) and base.head == "mul":
        return _times([_to_power(factor, exponent) for factor in base.arguments])
    if whole and isinstance(base, Number) and base.value and abs(exponent) <= MOST_TERMS:
        return {frozenset(): base.value ** int(exponent)}
    return {frozenset({(base, exponent)}): Fraction(1)}


def _times(factors: Sequence[dict[_Monomial, Fraction]]) -> dict[_Monomial, Fraction]:
    total: dict[_Monomial, Fraction] = {frozenset(): Fraction(1)}
    for factor in factors:
        before, total = total, {}
        for one, times in before.items():
            _gather(total, {_joined(one, other): times * more for other, more in factor.items()})
    return total


def _joined(one: _Monomial, other: _Monomial) -> _Monomial:
    exponents = dict(one)
    for atom, exponent in other:
        exponents[atom] = exponents.get(atom, Fraction(0)) + exponent
    return frozenset((atom, exponent) for atom, exponent in exponents.items() if exponent)


def _gather(total: dict[_Monomial, Fraction], more: Mapping[_Monomial, Fraction]) -> None:
    for monomial, times in more.items():
        times += total.get(monomial, Fraction(0))
        if max(times.numerator.bit_length(), times.denominator.bit_length()) > _MOST_BITS:
            raise OverflowError
        total[monomial] = times
        if not times:
            del total[monomial]
    if len(total) > MOST_TERMS:
        raise OverflowError


def edits(tree: Tree) -> Iterator[tuple[str, Tree]]:
    """Yield a tree with one small change in one place, and the change's name."""
    if not isinstance(tree, Apply):
        return
    yield from _edits_here(tree)
    for place, argument in enumerate(tree.arguments):
        for name, changed in edits(argument):
            yield name, replaced(tree, place, changed)


def _edits_here(tree: Apply) -> Iterator[tuple[str, Tree]]:
    if tree.head == "add":
        for place, term in enumerate(tree.arguments):
            yield "sign", replaced(tree, place, negative(term))
            yield "term", replaced(tree, place)
    elif tree.head == "mul":
        for place, factor in enumerate(tree.arguments):
            value = constant(factor)
            if value == -1:
                yield "sign", replaced(tree, place)
            elif value is None:
                yield "factor", replaced(tree, place)
    elif tree.head == "pow":
        exponent = constant(tree.arguments[1])
        if exponent is not None:
            for step in (-1, 1):
                yield "power", replaced(tree, 1, number(exponent + step))
    elif tree.head in _CONFUSED:
        yield "function", Apply(_CONFUSED[tree.head], tree.arguments)
