"""An interval holds the value, and only what is certainly undefined is called so."""

from __future__ import annotations

from fractions import Fraction

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from grader.formulas.balls import BeyondError, Evaluation, UndefinedError, UnsettledError
from grader.formulas.reading import read

REAL = {  # functions, by what mpmath calls them, and where they are tried
    "exp": (-50, 50),
    "log": (Fraction(1, 1000), 1000),
    "sqrt": (0, 1000),
    "sin": (-100, 100),
    "cos": (-100, 100),
    "tan": (-1, 1),
    "cot": (1, 2),
    "sec": (-1, 1),
    "csc": (1, 2),
    "asin": (-1, 1),
    "acos": (-1, 1),
    "atan": (-100, 100),
    "sinh": (-50, 50),
    "cosh": (-50, 50),
    "tanh": (-50, 50),
    "coth": (1, 50),
    "sech": (-50, 50),
    "csch": (1, 50),
    "asinh": (-50, 50),
    "acosh": (1, 50),
    "atanh": (Fraction(-99, 100), Fraction(99, 100)),
    "erf": (-5, 5),
}


def value_at(text: str, precision: int = 128, **point: Fraction) -> tuple[mpmath.mpf, mpmath.mpf]:
    low, high = Evaluation(point, precision).interval(read(text))
    return mpmath.make_mpf(low), mpmath.make_mpf(high)


@pytest.mark.parametrize("name", REAL)
@settings(max_examples=40, deadline=None)
@given(share=some.fractions(0, 1, max_denominator=10**6))
def test_an_interval_holds_the_value_and_is_narrow(name: str, share: Fraction) -> None:
    low, high = REAL[name]
    x = low + (high - low) * share
    least, most = value_at(f"{name}(x)", x=x)
    with mpmath.workprec(400):
        right = getattr(mpmath, name)(mpmath.mpf(x.numerator) / x.denominator)
        assert least <= right <= most
        assert most - least <= mpmath.mpf(2) ** -60 * max(1, abs(right))


@pytest.mark.parametrize(
    "text",
    [
        *("1/(x - x)", "log(0)", "log(-1)", "sqrt(-x**2 - 1)", "(-2)**(1/3)", "0**(-1)"),
        *("asin(2)", "acosh(1/2)", "atanh(1)", "(x - x)**(-2)", "log(2, 1)", "cot(0)"),
        "x**pi - x**pi",
    ],
)
def test_what_is_certainly_undefined_is_called_so(text: str) -> None:
    with pytest.raises(UndefinedError):
        value_at(text, x=Fraction(-3))


@pytest.mark.parametrize(
    "text", ["1/(sin(x)**2 + cos(x)**2 - 1)", "sqrt(sin(x)**2 + cos(x)**2 - 1)"]
)
def test_what_hangs_on_an_exact_zero_is_not_settled(text: str) -> None:
    with pytest.raises((UnsettledError, ZeroDivisionError)):
        value_at(text, x=Fraction(1, 3))


@pytest.mark.parametrize("text", ["exp(exp(exp(exp(x))))", "sin(exp(x**9))", "(2**x)**(10**9*x)"])
def test_what_is_too_large_is_not_computed(text: str) -> None:
    with pytest.raises(BeyondError):
        value_at(text, x=Fraction(9))


def test_rational_arithmetic_is_exact() -> None:
    found = Evaluation({"x": Fraction(1, 3)}, 64).value(read("(x + 1/7)**5*(x - x) + 0**0 + x*x"))
    assert found == 1 + Fraction(1, 9)


def test_the_sides_of_abs_and_its_like_are_noted() -> None:
    tree = read("Abs(x) + sign(x) + Max(x, 0)")
    sides = set()
    for x in (-1, 1):
        evaluation = Evaluation({"x": Fraction(x)}, 64)
        evaluation.interval(tree)
        sides |= evaluation.signs
    assert len(sides) == 6


def test_more_precision_makes_narrower_intervals() -> None:
    widths = [high - low for low, high in (value_at("sin(1)", bits) for bits in (64, 256))]
    assert widths[1] < widths[0] * mpmath.mpf(2) ** -180
