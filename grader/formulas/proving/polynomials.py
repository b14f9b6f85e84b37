"""Polynomials with rational coefficients, exactly and at a counted cost.

A polynomial maps monomials to coefficients that are not 0. A monomial is a sorted tuple of pairs:
the number of a kernel, whatever that stands for, and its exponent, a rational number that is not 0
and may be negative. Every product of two terms is a step. Nobody takes more than MOST_STEPS, so
that a computation ends at the same place on every machine.

Source: J. H. Davenport, Y. Siret and E. Tournier, Computer Algebra, 2nd ed., Academic Press, 1993,
chapter 2.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from math import isqrt

MOST_STEPS = 20_000
MOST_TERMS = 300
_MOST_BITS = 4_000  # of a coefficient
_LARGEST_EXPONENT = 2**128  # and the largest denominator of one
_LARGEST_PRIME = 1_000

Exact = Fraction | int  # an int wherever it is whole, since those are faster
Monomial = tuple[tuple[int, Exact], ...]
Polynomial = dict[Monomial, Exact]


class Exhausted(Exception):
    """A bound is reached."""


class Ring:
    """Computes with polynomials until all steps are taken; then it raises Exhausted."""

    def __init__(self) -> None:
        self._steps = 0

    def spend(self, steps: int) -> None:
        """Take some steps."""
        self._steps += steps
        if self._steps > MOST_STEPS:
            raise Exhausted

    def add(self, to: Polynomial, coefficient: Exact, monomial: Monomial) -> None:
        """Add a term to a polynomial, in place."""
        self.spend(1)
        found = to.get(monomial, 0) + coefficient
        if found:
            to[monomial] = bounded(found)
        else:
            del to[monomial]
        if len(to) > MOST_TERMS:
            raise Exhausted

    def product(self, one: Polynomial, other: Polynomial) -> Polynomial:
        """Multiply two polynomials."""
        result: Polynomial = {}
        for left, a in one.items():
            for right, b in other.items():
                self.add(result, a * b, joined(left, right))
        return result

    def quotient(self, one: Polynomial, other: Polynomial) -> tuple[Polynomial, Polynomial]:
        """Divide with a rest, no term of which the leading term of the divisor divides."""
        order = _order(*one, *other)
        quotient: Polynomial = {}
        rest: Polynomial = {}
        left = dict(one)
        leading = _leading(other, order)
        while left:
            self.spend(len(left))
            first = _leading(left, order)
            share = joined(first, raised(leading, -1))
            if any(exponent < 0 for _, exponent in share):
                rest[first] = left.pop(first)
                continue
            quotient[share] = bounded(Fraction(left[first], other[leading]))
            for monomial, coefficient in other.items():
                self.add(left, -quotient[share] * coefficient, joined(share, monomial))
        return quotient, rest

    def square_root(
        self, polynomial: Polynomial, whole: Collection[int]
    ) -> tuple[Polynomial, Polynomial]:
        """Return a polynomial and what its square leaves of this one, or of its negative.

        The kernels of `whole` have whole exponents in the root.
        """
        order = _order(*polynomial)
        first = _leading(polynomial, order)
        sign = 1 if polynomial[first] > 0 else -1
        left = {monomial: sign * number for monomial, number in polynomial.items()}
        half = raised(first, Fraction(1, 2))
        number = _root(left[first])
        if number is None or any(e.denominator > 1 for kernel, e in half if kernel in whole):
            return {}, left
        root: Polynomial = {half: number}
        del left[first]
        while left and len(root) < len(polynomial):
            self.spend(len(left))
            monomial = _leading(left, order)
            share = joined(monomial, raised(half, -1))
            if any(exponent < 0 for _, exponent in share):
                break
            term: Polynomial = {share: bounded(Fraction(left[monomial], 2 * number))}
            twice: Polynomial = {one: 2 * coefficient for one, coefficient in root.items()}
            for one, coefficient in self.product(twice | term, term).items():
                self.add(left, -coefficient, one)
            root |= term
        return root, left


def joined(one: Monomial, other: Monomial) -> Monomial:
    """Multiply two monomials."""
    if not one or not other:
        return one or other
    exponents = dict(one)
    for kernel, exponent in other:
        exponents[kernel] = exponents.get(kernel, 0) + exponent
    return monomial_of(exponents)


def raised(monomial: Monomial, power: Exact) -> Monomial:
    """Raise a monomial to a power."""
    return monomial_of({kernel: exponent * power for kernel, exponent in monomial})


def monomial_of(exponents: Mapping[int, Exact]) -> Monomial:
    """Return the monomial with these exponents, some of which may be 0."""
    pairs: list[tuple[int, Exact]] = []
    for kernel, exponent in exponents.items():
        above, below = exponent.numerator, exponent.denominator
        if max(abs(above), below) > _LARGEST_EXPONENT:
            raise Exhausted
        if above:
            pairs.append((kernel, above if below == 1 else exponent))
    return tuple(sorted(pairs))


def bounded(number: Exact) -> Exact:
    """Return the number, or raise Exhausted if it has too many digits."""
    above, below = number.numerator, number.denominator
    if max(above.bit_length(), below.bit_length()) > _MOST_BITS:
        raise Exhausted
    return above if below == 1 else number


def power_of(number: Exact, exponent: int) -> Exact:
    """Raise a number to a power; raise Exhausted before that has too many digits."""
    size = max(number.numerator.bit_length(), number.denominator.bit_length()) - 1
    if size * abs(exponent) > _MOST_BITS:
        raise Exhausted
    return bounded(Fraction(number) ** exponent)


def _order(*monomials: Monomial) -> list[int]:
    """The kernels, the last ones first."""
    return sorted({kernel for monomial in monomials for kernel, _ in monomial}, reverse=True)


def _leading(polynomial: Polynomial, order: list[int]) -> Monomial:
    """The first monomial in the lexical order, which is compatible with products."""

    def exponents(monomial: Monomial) -> list[Exact]:
        found = dict(monomial)
        return [found.get(kernel, 0) for kernel in order]

    return max(polynomial, key=exponents)


def _root(number: Exact) -> Exact | None:
    root = bounded(Fraction(isqrt(number.numerator), isqrt(number.denominator)))
    return root if root**2 == number else None


def primes_of(number: int) -> dict[int, int]:
    """Return the powers of the primes in a number; what has no small ones counts as a prime."""
    powers: dict[int, int] = {}
    for p in range(2, _LARGEST_PRIME):
        if p * p > number:
            break
        while number % p == 0:
            powers[p] = powers.get(p, 0) + 1
            number //= p
    times = 1
    while number > 1 and isqrt(number) ** 2 == number:
        number, times = isqrt(number), 2 * times
    if number > 1:
        powers[number] = powers.get(number, 0) + times
    return powers
