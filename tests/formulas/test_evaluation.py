"""An interval holds the value, and only what is certainly undefined is called so."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import mpmath
import pytest
from formulas.test_arithmetic import BOTH, ends
from hypothesis import given, settings
from hypothesis import strategies as some

from grader.formulas.intervals.arithmetic import Arithmetic
from grader.formulas.intervals.evaluation import (
    BeyondError,
    Evaluation,
    UndefinedError,
    UnsettledError,
)
from grader.formulas.intervals.program import Program
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
    "erf": (-20, 20),
}


def value_at(
    arithmetic: type[Arithmetic], text: str, precision: int = 128, **point: Fraction
) -> Any:
    with arithmetic(precision) as intervals:
        return Evaluation(Program(arithmetic, read(text)), intervals).at(point).value()


def ends_at(
    arithmetic: type[Arithmetic], text: str, precision: int = 128, **point: Fraction
) -> tuple[mpmath.mpf, mpmath.mpf]:
    with arithmetic(precision) as intervals:
        return ends(Evaluation(Program(arithmetic, read(text)), intervals).at(point).interval())


@pytest.mark.parametrize("name", REAL)
@settings(max_examples=40, deadline=None)
@given(share=some.fractions(0, 1, max_denominator=10**6))
def test_an_interval_holds_the_value_and_is_narrow(name: str, share: Fraction) -> None:
    low, high = REAL[name]
    x = low + (high - low) * share
    found = [ends_at(arithmetic, f"{name}(x)", x=x) for arithmetic in BOTH]
    with mpmath.workprec(400):
        right = getattr(mpmath, name)(mpmath.mpf(x.numerator) / x.denominator)
        for least, most in found:
            assert least <= right <= most
            assert most - least <= mpmath.mpf(2) ** -60 * max(1, abs(right))
    assert max(least for least, _ in found) <= min(most for _, most in found)


@pytest.mark.parametrize("arithmetic", BOTH)
@pytest.mark.parametrize(
    "text",
    [
        *("1/(x - x)", "log(0)", "log(-1)", "sqrt(-x**2 - 1)", "(-2)**(1/3)", "0**(-1)"),
        *("asin(2)", "acosh(1/2)", "atanh(1)", "atanh(-1)", "(x - x)**(-2)", "log(2, 1)"),
        *("cot(0)", "csc(x + 3)", "coth(0)", "csch(0)", "x**pi - x**pi", "1/asinh(x + 3)"),
        *("log(acos(1))", "log(acosh(1))", "0**(1 - sqrt(2))"),
        "1/(sin(x)**2 + cos(x)**2 - 1) + log(-1)",
        "exp(10**9) + log(-1)",
    ],
)
def test_what_is_certainly_undefined_is_called_so(arithmetic: type[Arithmetic], text: str) -> None:
    with pytest.raises(UndefinedError):
        value_at(arithmetic, text, x=Fraction(-3))


@pytest.mark.parametrize("arithmetic", BOTH)
@pytest.mark.parametrize(
    "text",
    [
        "1/(sin(x)**2 + cos(x)**2 - 1)",
        "sqrt(sin(x)**2 + cos(x)**2 - 1)",
        "(-2)**(sin(x)**2 + cos(x)**2)",
        "asin(sin(x)**2 + cos(x)**2)",
        "sqrt(Abs(sin(x)**2 + cos(x)**2 - 1))",
        "1/(1 - Max(1, sin(x)**2 + cos(x)**2))",
        "exp(10**9) + sign(sin(x)**2 + cos(x)**2 - 1)",
        "exp(2**160*(sin(x)**2 + cos(x)**2 - 1))",
        "sin(2**5000*(sin(x)**2 + cos(x)**2 - 1))",
    ],
)
def test_what_hangs_on_an_exact_value_is_not_settled(
    arithmetic: type[Arithmetic], text: str
) -> None:
    with pytest.raises(UnsettledError):
        value_at(arithmetic, text, x=Fraction(1, 3))


@pytest.mark.parametrize("arithmetic", BOTH)
@pytest.mark.parametrize(
    "text",
    [
        *("exp(exp(exp(exp(x))))", "sin(exp(x**9))", "(2**x)**(10**9*x)", "exp(2**20)"),
        *("exp(-2**20)", "sin(2**4000)", "cosh(-10**9)", "pi**(10**8*x)"),
    ],
)
def test_what_is_too_large_is_not_computed(arithmetic: type[Arithmetic], text: str) -> None:
    with pytest.raises(BeyondError):
        value_at(arithmetic, text, x=Fraction(9))


@pytest.mark.parametrize("arithmetic", BOTH)
@pytest.mark.parametrize("text", ["exp(2**20 - 1)", "sin(2**4000 - 1)", "(x + pi)**9999"])
def test_what_is_not_quite_too_large_is_computed(arithmetic: type[Arithmetic], text: str) -> None:
    low, high = ends_at(arithmetic, text, 8192, x=Fraction(9))
    assert low < high


@pytest.mark.parametrize("arithmetic", BOTH)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(x + 1/7)**5*(x - x) + 0**0 + x*x", Fraction(10, 9)),
        ("sqrt(9*x*x)**3", Fraction(1)),
        ("(4*x*x)**(-3/2)", Fraction(27, 8)),
        ("0*sin(x) + exp(0)*cos(0) + log(1)", Fraction(1)),
        ("asin(0) + acos(1) + atan(0) + asinh(0) + acosh(1) + atanh(0)", Fraction(0)),
        ("sin(0) + tan(0) + sec(0) + sinh(0) + tanh(0) + sech(0) + erf(0)", Fraction(2)),
        ("Abs(-x) + sign(-x) + Max(-x, x) - Min(x, 2*x)", Fraction(-2, 3)),
        ("0**pi + 1**x", Fraction(1)),
    ],
)
def test_what_is_plainly_rational_is_exact(
    arithmetic: type[Arithmetic], text: str, value: Fraction
) -> None:
    assert value_at(arithmetic, text, 64, x=Fraction(1, 3)) == arithmetic.exact(value)


@pytest.mark.parametrize("arithmetic", BOTH)
def test_arcs_reach_to_their_ends(arithmetic: type[Arithmetic]) -> None:
    for text in ("2*asin(1)", "-2*asin(-1)", "acos(-1)", "2*acos(0)", "4*atan(1)"):
        low, high = ends_at(arithmetic, text)
        with mpmath.workprec(400):
            assert low <= mpmath.pi <= high
        assert high - low < mpmath.mpf(2) ** -120


@pytest.mark.parametrize("arithmetic", BOTH)
def test_the_sides_of_abs_and_its_like_are_noted(arithmetic: type[Arithmetic]) -> None:
    program = Program(arithmetic, read("Abs(x) + sign(x) + Max(x, 0) + Abs(-2) + Abs(log(2))"))
    sides: set[tuple[int, int]] = set()
    for x in (-1, 1):
        with arithmetic(64) as intervals:
            sides |= Evaluation(program, intervals).at({"x": Fraction(x)}).sides.items()
    assert len(sides) == 6


@pytest.mark.parametrize("arithmetic", BOTH)
def test_formulas_differ_by_more_than_a_part_or_not(arithmetic: type[Arithmetic]) -> None:
    for first in ("x", "pi*x", "exp(sin(x)) + x**2"):
        for part, differ in (("2**(-99)", True), ("2**(-101)", False), ("0", False)):
            for sign in "+-":
                other = read(f"({first})*(1 {sign} {part})")
                program = Program(arithmetic, read(first), other)
                with arithmetic(192) as intervals:
                    evaluation = Evaluation(program, intervals).at({"x": Fraction(-7, 3)})
                    assert evaluation.differ(100) is differ, (first, part)


@pytest.mark.parametrize("arithmetic", BOTH)
def test_what_cancels_vanishes_as_far_as_can_be_seen(arithmetic: type[Arithmetic]) -> None:
    program = Program(arithmetic, read("sin(x)**2 + cos(x)**2 - 1"), read("0"))
    with arithmetic(128) as intervals:
        evaluation = Evaluation(program, intervals).at({"x": Fraction(5)})
        with pytest.raises(UnsettledError):
            evaluation.differ(100)
        assert evaluation.vanish(120)
        assert not evaluation.vanish(200)


@pytest.mark.parametrize("arithmetic", BOTH)
def test_each_point_is_evaluated_afresh(arithmetic: type[Arithmetic]) -> None:
    program = Program(arithmetic, read("log(x) + sin(x) + sqrt(2)"), read("x + log(-1)"))
    with arithmetic(128) as intervals:
        evaluation = Evaluation(program, intervals)
        found = [evaluation.at({"x": Fraction(x)}).lack() for x in (2, -2, 3)]
        assert found == [None, UndefinedError, None]
        assert evaluation.lack(1) is UndefinedError
        here = ends(evaluation.interval())
        again = ends(Evaluation(program, intervals).at({"x": Fraction(3)}).interval())
        assert here == again


def test_more_precision_makes_narrower_intervals() -> None:
    for arithmetic in BOTH:
        widths = [high - low for low, high in (ends_at(arithmetic, "sin(1)", n) for n in (64, 256))]
        assert widths[1] < widths[0] * mpmath.mpf(2) ** -180


def test_a_point_must_have_every_symbol() -> None:
    for arithmetic in BOTH:
        with pytest.raises(KeyError):
            value_at(arithmetic, "x + y", x=Fraction(1))
