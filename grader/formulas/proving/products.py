"""Exact values in normal form: a number, times powers of kernels, times powers of polynomials.

A kernel stands for a thing that has one complex value at each point: a symbol, exp(m) or exp(i*m)
of a monomial m, a modulus |f|, log|f|, or a function that is not looked into. The rule that holds
here: every step keeps the value at each point where what it starts from is defined.

The first kernel, TURN, is exp(i*pi): its root is i and its whole powers are signs.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from grader.formulas.proving.polynomials import (
    Exact,
    Exhausted,
    Monomial,
    Polynomial,
    Ring,
    bounded,
    joined,
    monomial_of,
    power_of,
    raised,
)
from grader.formulas.proving.roots_of_unity import as_sum, root_as_sum

Factor = frozenset[tuple[Monomial, Exact]]  # a polynomial that has no content
TURN = 0
HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Kernel:
    """What a kernel is of, and what is known of its values.

    Those that are `free` have no algebraic relation with each other, as functions.
    """

    kind: str
    of: Hashable
    real: bool = True
    free: bool = False
    positive: bool = False


@dataclass(frozen=True)
class Product:
    """A number, times powers of kernels, times whole powers of polynomials."""

    number: Exact
    kernels: Monomial = ()
    factors: Mapping[Factor, int] = field(default_factory=dict)

    def constant(self) -> Exact | None:
        """Return its value if it is plainly rational."""
        return None if self.kernels or self.factors else self.number

    def order(self) -> tuple[object, ...]:
        """Return a key to sort by."""
        return self.kernels, self.number, sorted((n, sorted(f)) for f, n in self.factors.items())

    def places(self) -> set[int]:
        """Return the numbers of all kernels in it."""
        monomials = [self.kernels, *(m for factor in self.factors for m, _ in factor)]
        return {place for monomial in monomials for place, _ in monomial}


ONE = Product(1)
IMAGINARY = Product(1, ((TURN, HALF),))


class Products:
    """Computes with products, and numbers the kernels that they are made of.

    Raises ZeroDivisionError for a negative power of 0, and Exhausted where a bound is reached.
    """

    def __init__(self, ring: Ring) -> None:
        self.ring = ring
        self.kernels: list[Kernel] = []
        # Which power of a modulus is no modulus, and what it is.
        self.plain_powers: dict[int, tuple[int, Product]] = {}
        self._numbers: dict[Kernel, int] = {}
        self._turns = False  # whether there are other roots of 1 than i
        self.number_of(Kernel("turn", None, real=False, free=True))

    def number_of(self, kernel: Kernel) -> int:
        """Return the number of a kernel."""
        if kernel not in self._numbers:
            self._numbers[kernel] = len(self.kernels)
            self.kernels.append(kernel)
        return self._numbers[kernel]

    def kernel(self, place: int, exponent: Exact = 1) -> Product:
        """Return a power of the kernel with a number."""
        return self._normal(1, {place: exponent}, {})

    def times(self, *products: Product) -> Product:
        """Multiply."""
        number: Exact = 1
        kernels: dict[int, Exact] = {}
        factors: dict[Factor, int] = {}
        for product in products:
            self.ring.spend(1 + len(product.kernels) + len(product.factors))
            number = bounded(number * product.number)
            for place, exponent in product.kernels:
                kernels[place] = kernels.get(place, 0) + exponent
            for factor, power in product.factors.items():
                factors[factor] = factors.get(factor, 0) + power
        return self._normal(number, kernels, factors)

    def scaled(self, product: Product, number: Exact) -> Product:
        """Multiply by a number."""
        return self.times(Product(number), product)

    def power(self, product: Product, exponent: int) -> Product:
        """Raise to a whole power."""
        number = power_of(product.number, exponent)
        factors = {factor: power * exponent for factor, power in product.factors.items()}
        return self._normal(number, dict(raised(product.kernels, exponent)), factors)

    def over(self, above: Product, below: Product) -> Product:
        """Divide."""
        return self.times(above, self.power(below, -1))

    def total(self, *products: Product) -> Product:
        """Add, after what all have in common is taken out."""
        terms = [product for product in products if product.number]
        kernels = _least([dict(term.kernels) for term in terms])
        factors = _least([term.factors for term in terms])
        result: Polynomial = {}
        for term in terms:
            self.ring.spend(1 + len(kernels) + len(factors))
            left = {factor: term.factors.get(factor, 0) - n for factor, n in factors.items()}
            monomial = joined(term.kernels, raised(monomial_of(kernels), -1))
            for one, number in self.expanded(Product(term.number, monomial, left)).items():
                self.ring.add(result, number, one)
        common = self._normal(1, kernels, factors)
        return self.times(common, self.product_of(result))

    def difference(self, one: Product, other: Product) -> Product:
        """Subtract."""
        return self.total(one, self.scaled(other, -1))

    def expanded(self, product: Product) -> Polynomial:
        """Return the polynomial that a product is; raise Exhausted if it is none."""
        result: Polynomial = {product.kernels: product.number}
        for factor, power in product.factors.items():
            if power < 0:
                raise Exhausted
            for _ in range(power):
                result = self.ring.product(result, dict(factor))
        return result

    def product_of(self, polynomial: Polynomial) -> Product:
        """Return a polynomial as its content times the rest, in which a leading term has 1."""
        polynomial = self.reduced(polynomial)
        if not polynomial:
            return Product(0)
        content = _least([dict(monomial) for monomial in polynomial])
        first = max(polynomial, key=lambda monomial: [pair for pair in monomial if pair[0]])
        content[TURN] = HALF if dict(first).get(TURN, 0) >= HALF else 0
        number, unit = polynomial[first], raised(monomial_of(content), -1)
        rest: Polynomial = {}
        for monomial, coefficient in polynomial.items():
            term = self._normal(Fraction(coefficient, number), dict(joined(monomial, unit)), {})
            self.ring.add(rest, term.number, term.kernels)
        if len(rest) == 1:
            ((monomial, _),) = rest.items()
            return self._normal(number, dict(joined(monomial, monomial_of(content))), {})
        return self._normal(number, content, {frozenset(rest.items()): 1})

    def reduced(self, polynomial: Polynomial) -> Polynomial:
        """Return the polynomial with every monomial in normal form."""
        result: Polynomial = {}
        left = list(polynomial.items())
        while left:
            self.ring.spend(1)
            monomial, number = left.pop()
            product = self._normal(number, dict(monomial), {})
            parts = self._sum_of_turns(monomial)
            if parts:
                left += [(joined(monomial, part), sign * number) for part, sign in parts]
            elif product.factors or product.kernels != monomial:
                left += self.expanded(product).items()
            else:
                self.ring.add(result, number, monomial)
        return result

    def _normal(
        self, number: Exact, kernels: dict[int, Exact], factors: dict[Factor, int]
    ) -> Product:
        """The product with the exponents of TURN and of moduli brought into their ranges."""
        if not number:
            return Product(number)
        more: list[Product] = []
        for place, exponent in kernels.items():
            if place == TURN:
                whole = exponent // 1
                number = -number if whole % 2 else number
                kernels[place] -= whole
                self._turns |= exponent.denominator > 2
            elif place in self.plain_powers:
                least, value = self.plain_powers[place]
                whole = exponent // least
                kernels[place] -= least * whole
                more += [self.power(value, whole)] if whole else []
        kept = {factor: power for factor, power in factors.items() if power}
        product = Product(number, monomial_of(kernels), kept)
        return self.times(product, *more) if more else product

    def _sum_of_turns(self, monomial: Monomial) -> list[tuple[Monomial, int]]:
        """What a monomial is to be multiplied with so that a basis of the roots of 1 is kept."""
        for place, exponent in monomial if self._turns else ():
            kernel = self.kernels[place]
            if place == TURN and as_sum(exponent):
                return [(((TURN, turn - exponent),), -1) for turn in as_sum(exponent)]
            if kernel.kind == "modulus" and exponent == HALF and root_as_sum(kernel.of):
                without = ((place, -HALF),)
                terms = root_as_sum(kernel.of)
                return [(joined(without, ((TURN, turn),)), sign) for turn, sign in terms]
        return []


def _least(exponents: Iterable[Mapping[Any, Any]]) -> dict[Any, Any]:
    """The least exponent of each thing, which is 0 where it does not occur."""
    all_of = list(exponents)
    times: dict[Any, int] = {}
    least: dict[Any, Any] = {}
    for found in all_of:
        for thing, exponent in found.items():
            times[thing] = times.get(thing, 0) + 1
            least[thing] = min(exponent, least.get(thing, exponent))
    everywhere = len(all_of)
    return {t: n if times[t] == everywhere else min(n, 0) for t, n in least.items()}
