"""A program has each distinct part once, and its definitions are the functions that they define."""

from __future__ import annotations

from fractions import Fraction

import pytest

from grader.formulas.intervals.mpmath_intervals import MpmathIntervals
from grader.formulas.intervals.program import MOST_BITS, Program
from grader.formulas.reading import read
from grader.formulas.tree import HEADS

COMPUTED = {"add", "mul", "pow", "pi", "exp", "log", "sin", "cos", "atan", "erf"}
COMPUTED |= {"Abs", "sign", "Max", "Min"}


def program(*texts: str) -> Program:
    return Program(MpmathIntervals, *map(read, texts))


def heads(*texts: str) -> list[str]:
    return sorted(step.head for step in program(*texts).steps.values())


def test_equal_parts_are_one_step() -> None:
    assert heads("sin(x*y)**2 + sin(x*y)", "exp(sin(y*x))") == ["add", "exp", "mul", "pow", "sin"]


def test_arguments_come_before_what_they_are_arguments_of() -> None:
    for place, step in program("tanh(x*exp(y)) + acos(x)*Max(x, y, 2)", "sin(x)").steps.items():
        assert all(argument < place for argument in step.arguments)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x*y + 1", "1 + y*x"),
        ("0.5*x", "x/2"),
        ("Max(x, y)", "Max(y, x)"),
        ("sqrt(x)", "x**0.5"),
        ("tan(x)", "sin(x)/cos(x)"),
        ("log(x, 2)", "log(x)/log(2)"),
        ("E", "exp(1)"),
    ],
)
def test_one_function_ends_in_one_step(one: str, other: str) -> None:
    first, second = program(one, other).ends
    assert first == second


@pytest.mark.parametrize(
    ("one", "other"), [("x - y", "y - x"), ("x**y", "y**x"), ("log(x, y)", "log(y, x)")]
)
def test_the_order_counts_where_it_makes_a_difference(one: str, other: str) -> None:
    first, second = program(one, other).ends
    assert first != second


@pytest.mark.parametrize("head", sorted(set(HEADS) - {"add", "mul", "pow"}))
def test_a_function_is_computed_or_defined_by_those_that_are(head: str) -> None:
    arguments = {"pi": "", "E": "", "Max": "(x, y)", "Min": "(x, y)"}.get(head, "(x)")
    assert set(heads(head + arguments)) <= COMPUTED


def test_arithmetic_of_numbers_is_done() -> None:
    done = program("2*3 - 1/2 + 0**0 + 2**(-3)")
    assert done.numbers[done.ends[0]] == Fraction(53, 8)
    assert not done.steps


@pytest.mark.parametrize(
    "text", ["0**(-1)", "2**(1/3)", "2**3000*3**1500", f"(1/2)**{MOST_BITS + 1}"]
)
def test_what_has_no_rational_value_or_a_long_one_is_left_to_be_computed(text: str) -> None:
    assert len(program(text).steps) == 1


def test_steps_without_a_symbol_are_known() -> None:
    made = program("sin(x)*exp(pi + 2)")
    assert [made.steps[place].head for place in made.constant] == ["pi", "add", "exp"]
    assert [made.steps[place].head for place in made.varying] == ["sin", "mul"]


def effort(text: str, precision: int) -> int:
    made = program(text)
    return made.effort(precision, made.varying)


def test_more_precision_and_more_functions_are_more_effort() -> None:
    assert effort("x**2 + y", 8192) == effort("x**2 + y", 192)
    assert effort("sin(x)", 8192) > 10 * effort("sin(x)", 1024)
    assert effort("sqrt(x)", 8192) < effort("sin(x)", 8192) < effort("sin(x) + erf(x)", 8192)
    assert effort("x**2", 8192) < effort("x**pi", 8192)
