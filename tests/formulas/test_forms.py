"""How a formula is written is judged by its tree, in sentences that name a part."""

from __future__ import annotations

import pytest
from formulas.drawn import formulas
from hypothesis import given, settings

from grader.formulas import read
from grader.formulas.forms import heads_beyond, not_expanded
from grader.formulas.tree import Apply, Tree, nodes


@pytest.mark.parametrize(
    "text",
    [
        "3",
        "x",
        "x**2 + 2*x + 1",
        "x/2 + 1/2",
        "-x*y + z",
        "x*x*y",
        "(2*x)**2 + x",
        "x + x**2 + 1/x + x**(1/2)",
        "pi*x + x",
        "sqrt(2)*x + x",
        "sin((x + 1)**2) + exp(x + x)",
        "x/(x + 1) + 1/(x*(x + 1))",
        "(x + 1)**(-2)",
        "(x + 1)**(1/2)*y",
        "2**(x + x)",
        "x**y + x**z",
    ],
)
def test_what_is_expanded_has_no_problem(text: str) -> None:
    assert not_expanded(read(text)) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("(x + 1)**2", "(x + 1)**2 is a power of a sum: multiply it out."),
        ("y + 3*(x + 1)**2*y", "(x + 1)**2 is a power of a sum: multiply it out."),
        ("x*(x + 1)", "x*(x + 1) is a product with a sum: multiply it out."),
        ("x*(y*(x - 1))", "y*(x - 1) is a product with a sum: multiply it out."),
        ("-(x + 1)", "-(x + 1) is a product with a sum: multiply it out."),
        ("(x + 1)/2", "(x + 1)/2 is a product with a sum: multiply it out."),
        ("(x*(x + 1))**2", "x*(x + 1) is a product with a sum: multiply it out."),
        ("x + x", "x and x are like terms: add them up."),
        ("2*x*y + z - y*x/3", "2*x*y and -y*x/3 are like terms: add them up."),
        ("x*x + 3*x**2", "x*x and 3*x**2 are like terms: add them up."),
        ("(2*x)**2 + x**2", "(2*x)**2 and x**2 are like terms: add them up."),
        ("sqrt(x) + x**0.5", "sqrt(x) and x**(1/2) are like terms: add them up."),
        ("x + (y + x)", "x and x are like terms: add them up."),
        ("x**3/x + x**2", "x**3/x and x**2 are like terms: add them up."),
        ("sin(x) + 2*sin(x)", "sin(x) and 2*sin(x) are like terms: add them up."),
        ("1 + x + 2*3", "1 and 2*3 are numbers: add them up."),
    ],
)
def test_what_is_left_to_do_is_named(text: str, problem: str) -> None:
    assert not_expanded(read(text)) == problem


@given(formulas(8))
@settings(deadline=None)
def test_a_formula_without_sums_is_expanded(tree: Tree) -> None:
    without = all(not isinstance(node, Apply) or node.head != "add" for node in nodes(tree))
    assert not without or not_expanded(tree) is None


@pytest.mark.parametrize(
    ("text", "allowed", "problem"),
    [
        ("x**2/(1 + x)", [], None),
        ("exp(x) + 2*E", ["exp", "E"], None),
        ("tanh(x + 1)", ["exp"], "tanh(x + 1) uses tanh, but only exp may be used."),
        ("1 + sqrt(x)", ["log", "exp"], "sqrt(x) uses sqrt, but only exp and log may be used."),
        (
            "exp(sin(x))",
            ["exp", "log", "E"],
            "sin(x) uses sin, but only E, exp and log may be used.",
        ),
        ("pi*x", ["exp"], "It uses pi, but only exp may be used."),
        ("Abs(x)", [], "Abs(x) uses Abs, but no functions and constants may be used."),
        ("Abs(x)", ["mul"], "Abs(x) uses Abs, but no functions and constants may be used."),
    ],
)
def test_a_function_that_is_not_allowed_is_named(
    text: str, allowed: list[str], problem: str | None
) -> None:
    assert heads_beyond(read(text), allowed) == problem


def test_an_author_s_slip_is_told() -> None:
    with pytest.raises(ValueError, match="'ln'"):
        heads_beyond(read("x"), ["ln"])


def test_a_long_part_is_shortened() -> None:
    found = not_expanded(read("x*(" + " + ".join(f"x{n}" for n in range(100)) + ")"))
    assert found is not None
    assert len(found) < 150
    assert found.endswith(" ... is a product with a sum: multiply it out.")
