"""Conjugates of products, and their exponentials as products of kernels exp(m) and exp(i*m).

The rule that holds here: exp(a + b) = exp(a)*exp(b) for complex values, so each term of an argument
has a kernel of its own, and addition theorems become products of powers.
"""

from __future__ import annotations

from collections.abc import Mapping

from grader.formulas.proving.polynomials import Exact, Monomial, Ring, joined
from grader.formulas.proving.products import (
    HALF,
    IMAGINARY,
    ONE,
    TURN,
    Factor,
    Kernel,
    Product,
    Products,
)
from grader.formulas.proving.roots_of_unity import has_relations_known


class Exponentials(Products):
    """Computes with products, their conjugates and exponentials."""

    def __init__(self, ring: Ring) -> None:
        super().__init__(ring)
        self.moduli_of_logs: dict[int, int] = {}  # from log|f| to |f|
        self.circles: dict[int, Product] = {}  # from an arc to exp(i*arc)
        self._arguments: dict[int, Product] = {}  # from exp(u) to u
        self._conjugates: dict[Factor, Product] = {}
        self._conjugate_arguments: dict[int, Product] = {}

    def is_real(self, product: Product) -> bool:
        """Return whether all kernels of a product are real."""
        return all(self.kernels[place].real for place in product.places())

    def conjugate(self, product: Product) -> Product:
        """Return the complex conjugate."""
        parts = [Product(product.number)]
        for place, exponent in product.kernels:
            kernel = self.kernels[place]
            if kernel.real:
                parts.append(self.kernel(place, exponent))
            elif place == TURN:
                parts.append(self.kernel(place, -exponent))
            else:
                argument = self._conjugate_of_argument(place)
                parts.append(self.exponential(self.scaled(argument, exponent)))
        for factor, power in product.factors.items():
            parts.append(self.power(self.conjugate_of(factor), power))
        return self.times(*parts)

    def conjugate_of(self, factor: Factor) -> Product:
        """Return the complex conjugate of a polynomial."""
        if factor not in self._conjugates:
            terms = [Product(coefficient, monomial) for monomial, coefficient in factor]
            self._conjugates[factor] = self.total(*map(self.conjugate, terms))
        return self._conjugates[factor]

    def _conjugate_of_argument(self, place: int) -> Product:
        if place not in self._conjugate_arguments:
            self._conjugate_arguments[place] = self.conjugate(self._arguments[place])
        return self._conjugate_arguments[place]

    def argument(self, place: int, exponent: Exact) -> Product:
        """Return u where a power of a kernel is exp(u); 0 for a kernel that is no exponential."""
        return self.scaled(self._arguments.get(place, Product(0)), exponent)

    def exponential(self, product: Product) -> Product:
        """Return exp of a product."""
        if not product.number:
            return ONE
        above = {factor: power for factor, power in product.factors.items() if power > 0}
        below = {factor: power for factor, power in product.factors.items() if power < 0}
        terms = self.reduced(self.expanded(Product(product.number, product.kernels, above)))
        parts: list[Product] = []
        if below and all(exponent > 0 for monomial in terms for _, exponent in monomial):
            divisor = self.expanded(Product(1, (), {f: -n for f, n in below.items()}))
            whole, terms = self.ring.quotient(terms, divisor)
            parts = [self._of_term(number, monomial, {}) for monomial, number in whole.items()]
        parts += [self._of_term(number, monomial, below) for monomial, number in terms.items()]
        return self.times(*parts)

    def _of_term(self, number: Exact, monomial: Monomial, below: Mapping[Factor, int]) -> Product:
        """Exp of a number times a monomial over polynomials: a power of one kernel."""
        circular = dict(monomial).get(TURN, 0) >= HALF
        if circular:
            monomial = joined(monomial, ((TURN, -HALF),))
        if len(monomial) == 1 and monomial[0][1] == 1 and not below:
            known = self._of_kernel(number, monomial[0][0], circular=circular)
            if known is not None:
                return known
        argument = Product(1, monomial, below)
        inside = [self.kernels[place] for place, _ in monomial]
        varies = any(kernel.kind not in ("pi", "turn") for kernel in inside)
        free = varies and not below and all(kernel.free for kernel in inside)
        kind, of = "circle" if circular else "exp", (monomial, frozenset(below.items()))
        real = self.is_real(argument) and not circular
        place = self.number_of(Kernel(kind, of, real=real, free=free, positive=real))
        self._arguments[place] = self.times(IMAGINARY, argument) if circular else argument
        return self.kernel(place, number)

    def _of_kernel(self, number: Exact, place: int, *, circular: bool) -> Product | None:
        """Exp of a number times a kernel, or times i and a kernel, if that has another form."""
        if not circular and place in self.moduli_of_logs:
            return self.kernel(self.moduli_of_logs[place], number)
        if circular and self.kernels[place].kind == "pi" and has_relations_known(number):
            return self.kernel(TURN, number)
        if circular and place in self.circles and number.denominator == 1:
            return self.power(self.circles[place], number.numerator)
        return None
