"""A product of irreducible polynomials is told from one that is not, within bounds."""

from __future__ import annotations

import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from grader.formulas import read
from grader.formulas.factoring import not_factored
from grader.formulas.tree import Apply, Symbol, checked


@pytest.mark.parametrize(
    "text",
    [
        "0",
        "3/2",
        "x",
        "-x",
        "x**2 + 1",
        "x**2 - 2",
        "x**2 + x*y + y**2",
        "(x - 1)*(x + 1)",
        "2*(x + 1)**2*(y - 1)/3",
        "2*x + 4",
        "(x*(x + 1))**2",
        "(x + 1)**10000",
        "x*(x*y + 1)*z**3",
        "-(x + y)*(x - y)*(x**2 + y**2)",
        "(x + 1)*(y + 1)",
    ],
)
def test_what_is_factored_has_no_problem(text: str) -> None:
    assert not_factored(read(text)) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("x**2 - 1", "x**2 - 1 can be factored further."),
        ("3*(x**2 - y**2)**2*z", "x**2 - y**2 can be factored further."),
        ("x**2*y - y", "x**2*y - y can be factored further."),
        ("x*(x + 1) + x + 1", "x*(x + 1) + x + 1 can be factored further."),
        ("x**2 + x**2", "x**2 + x**2 can be factored further."),
        ("x*x", "x and x are the same factor, up to a number: write one power of it."),
        (
            "(x - 1)*(2 - 2*x)",
            "x - 1 and 2 - 2*x are the same factor, up to a number: write one power of it.",
        ),
        ("x*(y + 1 - y)", "y + 1 - y is a number: write it as one."),
        ("x - x", "x - x is a number: write it as one."),
        ("x*sin(x)", "sin(x) is no polynomial with rational coefficients."),
        ("x + 1/x", "1/x is no polynomial with rational coefficients."),
        ("x*sqrt(2) + 1", "sqrt(2) is no polynomial with rational coefficients."),
        ("x**y + 1", "x**y is no polynomial with rational coefficients."),
        ("pi*x", "pi is no polynomial with rational coefficients."),
        ("x**21 - 1", "x**21 - 1 is too large to be judged."),
        ("x + 10**31", "x + 10**31 is too large to be judged."),
        ("a*b*c + d*e*f + g", "a*b*c + d*e*f + g is too large to be judged."),
        ("(a + b + c + d)**9 + 1", "(a + b + c + d)**9 + 1 is too large to be judged."),
    ],
)
def test_what_is_wrong_is_named(text: str, problem: str) -> None:
    assert not_factored(read(text)) == problem


COEFFICIENTS = some.lists(some.integers(-4, 4), min_size=2, max_size=4).filter(lambda c: c[-1])


def polynomial(coefficients: list[int]) -> str:
    return " + ".join(f"({c})*x**{n}" for n, c in enumerate(coefficients))


@given(COEFFICIENTS, COEFFICIENTS)
@settings(deadline=None, max_examples=60)
def test_a_product_that_is_multiplied_out_can_be_factored(one: list[int], other: list[int]) -> None:
    product = sympy.expand(sympy.sympify(polynomial(one)) * sympy.sympify(polynomial(other)))
    assume(len(sympy.Add.make_args(product)) > 1)
    found = not_factored(read(str(product)))
    assert found == f"{product} can be factored further."


@given(COEFFICIENTS)
@settings(deadline=None, max_examples=60)
def test_sympy_s_own_factors_are_accepted(coefficients: list[int]) -> None:
    factored = str(sympy.factor(sympy.sympify(polynomial(coefficients))))
    assert not_factored(read(factored)) is None


@pytest.mark.parametrize("inner", ["0*x", "x", "x + y"])
def test_powers_of_powers_are_given_up_soon(inner: str) -> None:
    tree = read(inner)
    for _ in range(45):
        tree = Apply("add", (Apply("pow", (tree, read("20"))), Symbol("y")))
    checked(tree)
    assert "too large" in (not_factored(tree) or "")
