"""Powers of exp(i*pi): which of them are sums of others, and roots of primes as such sums.

For a prime p the sum of all p-th roots of 1 is 0, and there are no other relations with rational
coefficients. The root of p is a sum of p-th roots of 1 too, with signs by Gauss, and times -i where
p is 3 more than a multiple of 4.

Source: K. Ireland and M. Rosen, A Classical Introduction to Modern Number Theory, 2nd edition,
Springer, 1990, chapters 6 and 13.
"""

from __future__ import annotations

from fractions import Fraction

from grader.formulas.proving.polynomials import Exact

_PRIMES = (3, 5, 7, 11, 13)  # whose relations are used


def has_relations_known(turn: Exact) -> bool:
    """Return whether all relations of exp(i*pi*turn) are among those used here."""
    left = turn.denominator
    for p in (2, *_PRIMES):
        while left % p == 0:
            left //= p
    return left == 1


def as_sum(turn: Exact) -> list[Exact]:
    """Return turns whose powers have the sum -exp(i*pi*turn); none where it is to be kept."""
    for p in _PRIMES:
        if _first_digit(Fraction(turn, 2), p) == p - 1:
            return [turn - Fraction(2 * j, p) for j in range(1, p)]
    return []


def root_as_sum(p: object) -> list[tuple[Exact, int]]:
    """Return turns with signs, whose powers have the sum p**(1/2), if p is a small prime."""
    if p == 2:
        return [(Fraction(1, 4), 1), (Fraction(-1, 4), 1)]
    if not isinstance(p, int) or p not in _PRIMES:
        return []
    shift = 0 if p % 4 == 1 else Fraction(-1, 2)
    signs = [1 if pow(j, (p - 1) // 2, p) == 1 else -1 for j in range(1, p)]
    return [(Fraction(2 * j, p) + shift, sign) for j, sign in enumerate(signs, 1)]


def _first_digit(share: Fraction, p: int) -> int:
    """The first digit to the base p of the part of a fraction that has powers of p below."""
    rest = share.denominator
    while rest % p == 0:
        rest //= p
    size = share.denominator // rest
    return share.numerator * pow(rest, -1, size) % size * p // size if size > 1 else 0
