"""Steps carry a formula between processes, and what is no formula is refused where it arrives."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from formulas.test_corpus import PAIRS

from grader.formulas.printing import LONGEST
from grader.formulas.reading import read
from grader.formulas.steps import ExactNumber, Formula, is_rounded, steps_of, tree_of
from grader.formulas.tree import MOST_NODES, Number, Unreadable

X: list[Any] = ["symbol", "x"]


def test_a_tree_comes_back_as_it_was() -> None:
    for _, pair in PAIRS:
        if pair["verdict"] != "invalid":
            tree = read(pair["answer"])
            assert tree_of(steps_of(tree)) == tree


def test_floats_are_read_as_the_decimals_that_they_show() -> None:
    assert tree_of([["float", "0.1"]]) == Number(Fraction(1, 10))
    assert tree_of([["float", "1.5e-3"]]) == Number(Fraction(15, 10_000))


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        ([], "part"),
        (None, "too large"),
        ("x", "too large"),
        ([X, X], "part"),
        ([X] * (MOST_NODES + 1), "too large"),
        ([["symbol", "x + 0"]], "name"),
        ([["symbol", "pi"]], "name"),
        ([["symbol", ""]], "name"),
        ([["symbol", "x" * 41]], "name"),
        ([["symbol", 7]], "part"),
        ([["number", 1, 0]], "part"),
        ([["number", 1, -2]], "part"),
        ([["number", 1]], "part"),
        ([["number", 10**500, 1]], "too large"),
        ([["number", 1.5, 1]], "part"),
        ([["float", "nan"]], "part"),
        ([["float", "1e999999"]], "too large"),
        ([["float", "1" * 100]], "too large"),
        ([["float", "x"]], "part"),
        ([X, ["apply", "add", 2]], "part"),
        ([X, ["apply", "add", -1]], "part"),
        ([X, ["apply", "eval", 1]], "part"),
        ([["apply", "sin", 0]], "arguments"),
        ([X, X, ["apply", "sin", 2]], "arguments"),
        ([*[X] * 2, *[["apply", "sin", 1]] * 200, ["apply", "add", 2]], "too deep"),
        ([["other", "Derivative"]], "unevaluated"),
        ([["other", "NaN"]], "no number"),
        ([["other", "ImaginaryUnit"]], "imaginary"),
        ([["other", "TooLarge"]], "too large"),
        ([["other", "Piecewise"]], "part"),
        ([["other", "<script>"]], "part"),
        ([X, ["other", 3]], "part"),
        ([["number", 9, 1], ["number", 9**9, 1], ["apply", "pow", 2]], "too large"),
    ],
)
def test_what_is_no_formula_is_refused_with_a_reason(steps: Any, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        tree_of(steps)
    assert caught.value.code == code
    assert "<" not in str(caught.value)


@pytest.mark.parametrize(
    ("digits", "rounded"),
    [
        ("0.1", False),
        ("1.000000000001", False),
        ("12345678901234.0", False),
        ("0.3333333333333333", True),
        ("-0.30000000000000004", True),
        ("6.123233995736766e-17", True),
        ("1e+22", False),
        ("0.00000000000000000012", False),
    ],
)
def test_a_float_of_many_digits_must_have_been_rounded(digits: str, rounded: bool) -> None:
    assert is_rounded([X, ["float", digits], ["apply", "mul", 2]]) is rounded


def test_a_formula_shows_itself_as_a_person_would_write_it() -> None:
    assert str(Formula(steps_of(read("2*x + y**2/3")))) == "2*x + y**2/3"
    assert str(Formula([X, ["other", "Derivative"]])) == "a formula with Derivative(...)"
    assert str(Formula([["number", 1, 0]])) == "a formula that cannot be shown"


def test_an_exact_number_is_a_float_that_knows_more() -> None:
    number = ExactNumber(1 / 3, Formula([["number", 1, 3]]))
    assert number * 3 == 1.0
    assert tree_of(number.formula.steps) == Number(Fraction(1, 3))


@pytest.mark.parametrize("head", ["sin", "add", "exp"])
def test_a_formula_is_shown_however_deep_it_is(head: str) -> None:
    deep = Formula([X, *[["apply", head, 1]] * (MOST_NODES - 1)])
    assert str(deep).startswith("x" if head == "add" else 20 * f"{head}(")
    assert len(str(deep)) <= LONGEST
