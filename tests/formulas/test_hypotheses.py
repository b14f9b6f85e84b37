"""A wrong derivative is told by the mistake that gives it, and by none that the right one meets."""

from __future__ import annotations

from functools import cache

import pytest

from grader.formulas import Verdict, compare
from grader.formulas import read as read_text
from grader.formulas.hypotheses import MOST_NODES, Hypothesis, explain
from grader.formulas.hypotheses.slips import RARE_SLIPS, SLIPS
from grader.formulas.tree import nodes

read = cache(read_text)


def told(function: str, reference: str, answer: str, *, known: bool = True) -> Hypothesis | None:
    """What is told of an answer where the derivative along x was asked for."""
    assert compare(answer, reference).verdict is Verdict.NOT_EQUAL
    given = read(function) if known else None
    return explain(read(answer), read(reference), along="x", function=given)


@pytest.mark.parametrize(
    ("function", "reference", "answer", "name"),
    [
        # Something else was given.
        ("x**2*y", "2*x*y", "-2*y*x", "negative"),
        ("x**2*y", "2*x*y", "x*x*y", "not differentiated"),
        ("x**2*y", "2*x*y", "x**2*y + 7", "not differentiated"),
        ("x**2*y", "2*x*y", "x**2", "other part"),
        ("x**2*y", "2*x*y", "x*(x + 2*y)", "sum of parts"),
        ("x**2*y*z", "2*x*y*z", "x*z*(x + 2*y)", "sum of parts"),
        ("x**2*y", "2*x*y", "y + y", "second derivative"),
        ("x**2*y", "2*x*y", "2*x", "second derivative"),
        ("x**2*y", "2*x*y", "x**3*y/3 + y", "antiderivative"),
        ("x**2*y", "2*x*y", "3", "number"),
        ("x**2*y", "2*x*y", "y - y", "number"),
        # The whole, or a term.
        ("x**2*y", "2*x*y", "6*x*y", "constant factor"),
        ("x**2*y", "2*x*y", "-x*y/7", "constant factor"),
        ("x**2*y", "2*x*y", "pi*x*y", "constant factor"),
        ("x**3 + x*y + x", "3*x**2 + y + 1", "3*x**2 + 1", "missing term"),
        ("x**3 + x*y + x", "3*x**2 + y + 1", "3*x**2 - y + 1", "flipped sign"),
        ("x**3 + x*y", "3*x**2 + y", "3*x**2 + y + sin(x)", "extra term"),
        ("x**3 + x**2*y", "3*x**2 + 2*x*y", "3*x**2 + 6*x*y", "factor of a term"),
        ("(x*y - 2)**2", "2*y*(x*y - 2)", "2*y*(2 + x*y)", "flipped sign"),
        ("exp(x)*sin(x*y)", "exp(x)*(sin(x*y) + y*cos(x*y))", "exp(x)*y*cos(x*y) + exp(x)*sin(y)",
         "missing factor"),
        ("x*exp(x*y)", "exp(x*y)*(1 + x*y)", "exp(x*y*sin(x))*(1 + x*y)", "extra factor"),
        ("x*cos(x) + y", "cos(x) - x*sin(x)", "sin(x) - x*sin(x)", "wrong function"),
        # What does not move.
        ("x**2 + y**2", "2*x", "2*x + y**2", "constant kept"),
        ("x**2 + y**2", "2*x", "2*x + 1/3", "constant kept"),
        ("x*y + x*y**3 + z", "y + y**3", "x + y + y**3", "held variable moved"),
        # The chain rule.
        ("sin(x**2)", "2*x*cos(x**2)", "cos(x**2)", "inner derivative missing"),
        ("sin(x**2)", "2*x*cos(x**2)", "4*x**2*cos(x**2)", "inner derivative twice"),
        ("sin(x**2)", "2*x*cos(x**2)", "cos(2*x)", "slope put inside"),
        ("sin(x**2)", "2*x*cos(x**2)", "2*x*sin(x**2)", "outer function not differentiated"),
        # The power rule.
        ("x**3*y", "3*x**2*y", "3*x**3*y", "power off by one"),
        ("x**3*y", "3*x**2*y", "3*x*y", "power off by one"),
        ("x**3*y", "3*x**2*y", "x**2*y", "power's factor missing"),
        ("1/x**2", "-2/x**3", "-2/x", "power off by one"),
        ("x**(-2)", "-2*x**(-3)", "-2*x**(-1)", "power off by one"),
        ("sqrt(x*y + 1)", "y/(2*sqrt(x*y + 1))", "y/sqrt(x*y + 1)", "power's factor missing"),
        ("tanh(x*y)", "y*(1 - tanh(x*y)**2)", "y*(1 - tanh(x*y))", "power off by one"),
        ("exp(3*x)*y", "3*y*exp(3*x)", "3*x*y*exp(3*x)", "power rule on an exponential"),
        ("exp(3*x)*y", "3*y*exp(3*x)", "3*x*y*exp(3*x - 1)", "power rule on an exponential"),
        ("2**x", "2**x*log(2)", "x*2**(x - 1)", "power rule on an exponential"),
        # Products and quotients.
        ("x*cos(x)", "cos(x) - x*sin(x)", "-sin(x)", "product of slopes"),
        ("x*cos(x)", "cos(x) - x*sin(x)", "-x*sin(x)", "half a product rule"),
        ("x*cos(x)", "cos(x) - x*sin(x)", "cos(x)", "half a product rule"),
        ("x/(1 + x**2)", "(1 - x**2)/(1 + x**2)**2", "(1 + 3*x**2)/(1 + x**2)**2",
         "sign in a quotient"),
        ("x/(1 + x**2)", "(1 - x**2)/(1 + x**2)**2", "1/(2*x)", "quotient of slopes"),
        ("x/(1 + x**2)", "(1 - x**2)/(1 + x**2)**2", "(1 - x**2)/(1 + x**2)",
         "divisor not squared"),
        # Functions.
        ("y*x + 2*cos(x)", "y - 2*sin(x)", "y + 2*sin(x)", "sign of a function's slope"),
        ("x*log(x)", "log(x) + 1", "log(x) + 1/log(10)", "logarithm to base 10"),
        ("log(x)", "1/x", "log(10)/x", "logarithm to base 10"),
        ("x*sin(x)", "sin(x) + x*cos(x)", "sin(x) + x*cos(x)*pi/180", "degrees"),
        ("sin(x)", "cos(x)", "cos(x)*pi/180", "degrees"),
    ],
)  # fmt: skip
def test_a_mistake_has_its_name(function: str, reference: str, answer: str, name: str) -> None:
    found = told(function, reference, answer)
    assert found is not None
    assert found.name == name


def test_every_slip_is_told_of_some_answer() -> None:
    marks = test_a_mistake_has_its_name.pytestmark  # type: ignore[attr-defined]
    names = {name for *_, name in marks[0].args[1]}
    assert {slip.name for slip in (*SLIPS, *RARE_SLIPS)} <= names


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("4*x*y", "Your answer is twice the right one."),
        ("2*x*y/3", "Your answer is a third of the right one."),
        ("5*x*y", "Your answer is 5/2 times the right one."),
        ("-6*x*y", "Your answer is -3 times the right one."),
        ("y*x", "Your answer is half the right one."),
    ],
)
def test_a_simple_factor_is_told(answer: str, words: str) -> None:
    found = told("x**2*y", "2*x*y", answer, known=False)
    assert found == Hypothesis("constant factor", words)


def test_another_part_is_told_by_its_name() -> None:
    others = [("df/dy", read("x**2")), ("df/dz", read("7"))]
    found = explain(read("x*x"), read("2*x*y"), along="x", others=others)
    assert found == Hypothesis("other part", "This is another part of the answer: df/dy.")


def test_without_a_variable_only_differences_are_told() -> None:
    answers = {
        "-w*x - b": "negative",
        "2*(w*x + b)": "constant factor",
        "w*x": "missing term",
        "w*x - b": "flipped sign",
        "w*x + b + t": "extra term",
        "w*x**2 + b": "power off by one",
    }
    for answer, name in answers.items():
        found = explain(read(answer), read("w*x + b"))
        assert found is not None
        assert found.name == name, answer


def test_a_hypothesis_that_the_right_answer_meets_as_well_is_not_told() -> None:
    assert told("exp(x) + y", "exp(x)", "exp(x) + 1/3") == told(
        "exp(x) + y", "exp(x)", "exp(x) + 1/7"
    )  # its slope is right, but so is the slope of the right answer
    found = told("exp(x) + y", "exp(x)", "exp(x) + 1/3")
    assert found is not None
    assert found.name == "constant kept"


def test_a_condition_of_the_domain_is_kept() -> None:
    answer, reference, function = read("1 + 2*log(x)"), read("2*log(x)"), read("x**2")
    found = explain(answer, reference, ["x > 0"], along="x", function=function)
    assert found is not None
    assert found.name == "constant kept"
    assert explain(read("x"), read("2*x"), ["x > 0", "x < 0"], along="x") is None


def test_what_differs_by_less_than_floats_show_is_not_explained() -> None:
    assert told("x**2*y", "2*x*y", "2*x*y + x*1e-20") is None


def test_what_is_large_is_not_looked_into() -> None:
    large = "+".join(f"x**{number}" for number in range(MOST_NODES // 3 + 1))
    assert len(list(nodes(read(large)))) > MOST_NODES
    assert told("x**2*y", "2*x*y", large) is None
    assert told(large, "2*x*y", "-2*x*y") is None


def nested(form: str, times: int) -> str:
    text = "x"
    for _ in range(times):
        text = form.format(text)
    return text


@pytest.mark.parametrize(
    "answer",
    [
        "x**9999*y",
        "x**(-10000)",
        "10**9000*x",
        "1e399*x",
        "1e-399*x",
        "2**(-10000*x)",
        "x**x**x**x",
        "Max(x, y)*x",
        "exp(exp(exp(exp(x))))",
        "1/(sin(x)**2 + cos(x)**2 - 1) + x",
        "log(-1 - x**2)",
        "*".join(f"(x + {number}*y)" for number in range(24)),
        "*".join(f"sin(x + {number}*y)" for number in range(24)),
        "+".join(f"{number}*x**{number}" for number in range(24)),
        "*".join(f"(x + {number}*y)**4" for number in range(12)),
        nested("sin({} + y)", 40),
        nested("({} + y)**2", 30),
        nested("(3*{})**4", 20),
        nested("1/({} + 1)", 20),
        nested("exp({}/9)*y", 20),
    ],
)
def test_a_hostile_answer_is_survived(answer: str) -> None:
    given = read(answer)
    for reference in (read("x*y"), given):
        once, again = (
            explain(read("x*y"), reference, along="x", function=given),
            explain(given, read("2*x*y"), along="x", function=given),
        )
        assert once == explain(read("x*y"), reference, along="x", function=given)
        assert again == explain(given, read("2*x*y"), along="x", function=given)
