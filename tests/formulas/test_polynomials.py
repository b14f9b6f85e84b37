"""Polynomials are computed as sympy computes them, until a bound is reached."""

from __future__ import annotations

from fractions import Fraction

import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from grader.formulas.proving.polynomials import (
    MOST_STEPS,
    MOST_TERMS,
    Exhausted,
    Polynomial,
    Ring,
    bounded,
    joined,
    monomial_of,
    power_of,
    primes_of,
    raised,
)

SYMBOLS = sympy.symbols("x0:3")
MONOMIALS = some.dictionaries(some.integers(0, 2), some.integers(0, 3)).map(monomial_of)
NUMBERS = some.fractions(-5, 5, max_denominator=4).filter(bool)
POLYNOMIALS = some.dictionaries(MONOMIALS, NUMBERS, max_size=5)


def in_sympy(polynomial: Polynomial) -> sympy.Expr:
    return sympy.Add(
        *(
            sympy.Rational(c.numerator, c.denominator)
            * sympy.Mul(*(SYMBOLS[place] ** exponent for place, exponent in monomial))
            for monomial, c in polynomial.items()
        )
    )


@given(POLYNOMIALS, POLYNOMIALS)
@settings(deadline=None, max_examples=60)
def test_a_product_is_sympy_s(one: Polynomial, other: Polynomial) -> None:
    product = Ring().product(one, other)
    assert sympy.expand(in_sympy(product) - in_sympy(one) * in_sympy(other)) == 0
    assert 0 not in product.values()


@given(POLYNOMIALS, POLYNOMIALS, POLYNOMIALS)
@settings(deadline=None, max_examples=60)
def test_a_quotient_and_its_rest_make_up_what_was_divided(
    one: Polynomial, other: Polynomial, rest: Polynomial
) -> None:
    assume(other)
    ring = Ring()
    quotient, none = ring.quotient(ring.product(one, other), other)
    assert (quotient, none) == (one, {})
    quotient, left = ring.quotient(rest, other)
    for monomial, coefficient in ring.product(quotient, other).items():
        ring.add(left, coefficient, monomial)
    assert left == rest


@given(POLYNOMIALS, some.sampled_from([1, -1]))
@settings(deadline=None, max_examples=60)
def test_a_square_has_a_root(polynomial: Polynomial, sign: int) -> None:
    assume(polynomial)
    ring = Ring()
    square = {m: sign * c for m, c in ring.product(polynomial, polynomial).items()}
    root, rest = ring.square_root(square, {0, 1, 2})
    assert rest == {}
    assert root in (polynomial, {m: -c for m, c in polynomial.items()})


@pytest.mark.parametrize(
    "polynomial",
    [
        {((0, 1),): 1},
        {((0, 2),): 2},
        {((0, 2),): 1, (): 1},
        {((0, 2),): 1, ((0, 1),): 2, (): 2},
        {((0, 2), (1, 1)): 1},
    ],
)
def test_what_is_no_square_has_none(polynomial: Polynomial) -> None:
    root, rest = Ring().square_root(polynomial, {0, 1})
    assert not root or rest


def test_a_kernel_that_may_be_halved_has_a_root() -> None:
    half = ((0, Fraction(1, 2)),)
    assert Ring().square_root({((0, 1),): 1, half: 2, (): 1}, set()) == ({half: 1, (): 1}, {})


def test_monomials_have_no_exponents_of_0_and_whole_ones_as_ints() -> None:
    half = monomial_of({2: Fraction(1, 2), 1: 3, 0: 0})
    assert half == ((1, 3), (2, Fraction(1, 2)))
    assert joined(half, raised(half, -1)) == ()
    (_, (_, exponent)) = joined(half, half)
    assert type(exponent) is int


@pytest.mark.parametrize(
    ("number", "primes"),
    [
        (1, {}),
        (360, {2: 3, 3: 2, 5: 1}),
        (997, {997: 1}),
        (1_000_003**2, {1_000_003: 2}),
        (2 * 1_000_003 * 1_000_033, {2: 1, 1_000_003 * 1_000_033: 1}),
    ],
)
def test_numbers_fall_apart_into_small_primes_and_a_rest(
    number: int, primes: dict[int, int]
) -> None:
    assert primes_of(number) == primes


def test_bounds_are_kept() -> None:
    with pytest.raises(Exhausted):
        Ring().spend(MOST_STEPS + 1)
    with pytest.raises(Exhausted):
        Ring().product(*({((place, n),): 1 for n in range(1, 20)} for place in (1, 2)))
    assert MOST_TERMS < 19 * 19
    with pytest.raises(Exhausted):
        bounded(2**5_000)
    with pytest.raises(Exhausted):
        power_of(3, 10**9)
    with pytest.raises(Exhausted):
        raised(((0, 2**100),), 2**100)
    assert power_of(Fraction(2, 3), -2) == Fraction(9, 4)
    with pytest.raises(ZeroDivisionError):
        power_of(0, -1)
