"""Sums of powers of exp(i*pi) have the values that they are said to have."""

from __future__ import annotations

import cmath
from fractions import Fraction
from math import pi, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from grader.formulas.proving.roots_of_unity import as_sum, has_relations_known, root_as_sum


def power(turn: Fraction | int) -> complex:
    return cmath.exp(1j * pi * float(turn))


@given(some.fractions(0, 2, max_denominator=3_000))
@settings(deadline=None)
def test_a_power_is_minus_the_sum_that_replaces_it(turn: Fraction) -> None:
    parts = as_sum(turn)
    assert not parts or abs(sum(map(power, parts)) + power(turn)) < 1e-9


@given(some.fractions(0, 2, max_denominator=600).filter(has_relations_known))
@settings(deadline=None)
def test_replacing_ends(turn: Fraction) -> None:
    left = [turn]
    for _ in range(5):  # the odd primes that are known
        left = [part for one in left for part in (as_sum(one) or [one])]
    assert not any(map(as_sum, left))


@pytest.mark.parametrize("p", [2, 3, 5, 7, 11, 13])
def test_the_root_of_a_small_prime_is_a_sum(p: int) -> None:
    assert abs(sum(sign * power(turn) for turn, sign in root_as_sum(p)) - sqrt(p)) < 1e-12


def test_other_things_have_no_such_sum() -> None:
    assert root_as_sum(17) == root_as_sum(4) == root_as_sum("x") == []
    assert not has_relations_known(Fraction(1, 34))
    assert has_relations_known(Fraction(1, 2 * 3 * 49))
