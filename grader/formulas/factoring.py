"""Whether a polynomial is written as a product of irreducible factors over the rational numbers.

The rule that holds here: the polynomial of a factor is made of its tree, within bounds, before
sympy is asked whether it can be factored.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from grader.formulas.forms import shown, whole_exponent
from grader.formulas.proving.polynomials import Exact, Exhausted, Monomial, Polynomial, Ring
from grader.formulas.tree import Apply, Symbol, Tree, constant, names_of

MOST_DEGREE = 20
MOST_TERMS = 100
MOST_SYMBOLS = 6
MOST_BITS = 100  # of a coefficient, above and below the line


class _NoPolynomial(Exception):
    def __init__(self, part: Tree) -> None:
        super().__init__()
        self.part = part


def not_factored(tree: Tree) -> str | None:
    """Say what keeps a formula from being a product of irreducible polynomials.

    Numbers may stand among the factors, and what is a factor several times must be a power. Beyond
    the bounds of this module nothing is judged, and the sentence says so.
    """
    names = names_of(tree)
    ring = Ring()
    seen: dict[frozenset[tuple[Monomial, Exact]], Tree] = {}
    for factor in _factors(tree):
        try:
            polynomial = _expanded(factor, names, ring)
            reducible = _is_reducible(polynomial)
        except _NoPolynomial as error:
            return f"{shown(error.part)} is no polynomial with rational coefficients."
        except Exhausted:
            return f"{shown(factor)} is too large to be judged."
        if reducible:
            return f"{shown(factor)} can be factored further."
        if not any(polynomial):
            if constant(factor) is None:
                return f"{shown(factor)} is a number: write it as one."
            continue
        first = polynomial[max(polynomial)]
        same = frozenset((m, Fraction(c, first)) for m, c in polynomial.items())
        if same in seen:
            both = f"{shown(seen[same])} and {shown(factor)}"
            return f"{both} are the same factor, up to a number: write one power of it."
        seen[same] = factor
    return None


def _factors(tree: Tree) -> Iterator[Tree]:
    """The factors of a product, powers by their bases."""
    if isinstance(tree, Apply) and tree.head == "mul":
        for argument in tree.arguments:
            yield from _factors(argument)
    elif isinstance(tree, Apply) and tree.head == "pow" and whole_exponent(tree.arguments[1]) > 0:
        yield from _factors(tree.arguments[0])
    else:
        yield tree


def _expanded(tree: Tree, names: tuple[str, ...], ring: Ring) -> Polynomial:
    """The polynomial that a tree is, in symbols by their places among the names."""
    number = constant(tree)
    if number is not None:
        return {(): number} if number else {}
    if isinstance(tree, Symbol):
        return {((names.index(tree.name), 1),): 1}
    assert isinstance(tree, Apply)
    if tree.head == "pow":
        exponent = whole_exponent(tree.arguments[1])
        if exponent < 0:
            raise _NoPolynomial(tree)
        if exponent > MOST_DEGREE:
            raise Exhausted
        parts = [_expanded(tree.arguments[0], names, ring)] * exponent
    elif tree.head in ("add", "mul"):
        parts = [_expanded(part, names, ring) for part in tree.arguments]
    else:
        raise _NoPolynomial(tree)
    if tree.head == "add":
        total: Polynomial = {}
        for monomial, coefficient in (term for part in parts for term in part.items()):
            ring.add(total, coefficient, monomial)
        return total
    product: Polynomial = {(): 1}
    for part in parts:
        product = ring.product(product, part)
    return product


def _is_reducible(polynomial: Polynomial) -> bool:
    """Whether a polynomial has factors; raise Exhausted if it is too large to find that out."""
    degree = max((sum(exponent for _, exponent in m) for m in polynomial), default=0)
    places = sorted({place for monomial in polynomial for place, _ in monomial})
    size = max((max(abs(c.numerator), c.denominator) for c in polynomial.values()), default=0)
    if degree > MOST_DEGREE or len(polynomial) > MOST_TERMS or len(places) > MOST_SYMBOLS:
        raise Exhausted
    if size.bit_length() > MOST_BITS:
        raise Exhausted
    if degree < 2:
        return False
    import sympy

    terms = {}
    for monomial, coefficient in polynomial.items():
        exponents = tuple(int(dict(monomial).get(place, 0)) for place in places)
        terms[exponents] = sympy.QQ(coefficient.numerator, coefficient.denominator)
    symbols = [sympy.Dummy() for _ in places]
    _, factors = sympy.Poly.from_dict(terms, *symbols, domain=sympy.QQ).factor_list()
    return bool(sum(power for _, power in factors) > 1)
