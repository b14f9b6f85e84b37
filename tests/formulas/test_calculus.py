"""Derivatives are compared with sympy's, values with mpmath's."""

from __future__ import annotations

import math
import time
from fractions import Fraction

import pytest
import sympy

from grader.formulas import compare_trees, differentiate, read, symbols, value_at
from grader.formulas.operations import work
from grader.formulas.tree import HEADS

FORMULAS = [
    "x",
    "7",
    "y**2",
    "x*y*sin(x)",
    "x/(1 + x**2)",
    "x**y",
    "y**x",
    "x**x",
    "(w*x + b - t)**2",
    "log(x, 2)",
    "log(2, x)",
    "exp(-x**2/2)/sqrt(2*pi)",
    "1/(1 + exp(-(w*x + b)))",
    "sqrt(x**2 + y**2)",
    "Abs(x)*x",
    "sin(cos(tan(x)))",
]
ONE_ARGUMENT = [name for name, (least, most) in HEADS.items() if (least, most) == (1, 1)]


@pytest.mark.parametrize("text", [*FORMULAS, *(f"{name}(x/2 + y)" for name in ONE_ARGUMENT)])
def test_a_derivative_is_sympy_s(text: str) -> None:
    names = {name: sympy.Symbol(name, real=True) for name in "xywbt"}
    right = sympy.diff(sympy.sympify(text, locals=names), names["x"])
    right = right.replace(sympy.DiracDelta, lambda argument: 0)  # away from where it is
    domain = ["1/2 < x < 3/4", "0 < y < 1/4"] if text[:2] in ("as", "ac", "at") else ["x > 1/2"]
    domain = ["x/2 + y > 1"] if text.startswith("acosh") else [*domain, "y > 0"]
    found = compare_trees(differentiate(read(text), "x"), read(str(right)), domain)
    assert found.verdict == "equal", (right, found)


def test_what_has_no_derivative_is_refused() -> None:
    with pytest.raises(ValueError, match="Max has no derivative"):
        differentiate(read("Max(x, 0)"), "x")
    assert differentiate(read("Max(y, 0)"), "x") == read("0")


@pytest.mark.parametrize(
    ("text", "point", "value"),
    [
        ("x**2 + y**2", {"x": 3, "y": 1}, 10.0),
        ("sin(x)", {"x": Fraction(1, 3)}, math.sin(1 / 3)),
        ("sin(x)**2 + cos(x)**2 - 1 + 1e-30", {"x": 1}, 1e-30),
        ("log(x)", {"x": -1}, None),
    ],
)
def test_a_value_is_computed_with_more_digits_than_it_has(
    text: str, point: dict[str, Fraction], value: float | None
) -> None:
    found = value_at(read(text), point)
    assert found == (value if value is None else pytest.approx(value, rel=1e-15))


def test_a_value_that_cannot_be_had_is_told() -> None:
    with pytest.raises(ValueError, match="cannot be computed"):
        value_at(read("1/(sin(x)**2 + cos(x)**2 - 1)"), {"x": 1})
    with pytest.raises(KeyError):
        value_at(read("x + y"), {"x": 1})


def test_symbols_are_sorted_names() -> None:
    assert symbols(read("t*w + b*pi")) == ("b", "t", "w")


def test_a_derivative_is_found_in_no_time_however_deep_logarithms_are_nested() -> None:
    start = time.process_time()
    differentiate(read(40 * "log(" + "x" + 40 * ", 2)"), "x")
    assert time.process_time() - start < 1


def test_a_slope_that_is_too_long_to_be_read_again_is_refused() -> None:
    product = "*".join(f"(x + {number}*y)" for number in range(1, 280))
    assert work("slope", product, "x") == ["invalid", "Its slope is too long to be worked with."]
    assert work("slope", "x*y", "x") == ["done", [["symbol", "y"]]]
