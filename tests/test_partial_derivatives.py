"""Whether right formulas get full marks in any form, and no draw makes two mistakes look alike.

Answers are judged behind the wall. What the mistakes of many draws answer is compared at one point,
to ten digits: by formulas it would take minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import numpy as np
import pytest
import sympy as sp

from grader import wire
from grader.authoring import reference_for, with_variant
from grader.formulas.steps import Formula
from grader.marking import Grader
from grader.model import Course, Exercise, Visibility
from grader.seeds import variant_of
from grader.symbolic import HERE, flattened

DRAWS = 30
X, Y = sp.symbols("x y")
ARGUMENTS = {
    "bowl_partials": (X, Y),
    "my_partials": (X, Y),
    "loss_partials": sp.symbols("w b x t"),
}
POINT = {"x": 0.7, "y": 1.3, "w": 0.6, "b": 1.7, "t": 0.45}


@pytest.fixture(scope="module")
def exercise(course: Course) -> Exercise:
    return course.exercises["partial_derivatives"]


# what is right and what is not

ANSWER = """
import numpy as np
import sympy as sp
from sympy import exp, log, sin, tanh

X, Y = sp.symbols("x y", real=True)
F = lambda x, y: {code}
F_X, F_Y = sp.diff(F(X, Y), X), sp.diff(F(X, Y), Y)

def bowl_partials(x, y):
    return {bowl}

def my_partials(x, y):
    return {mine}

def loss_partials(w, b, x, t):
    return {loss}
"""

RIGHT = {
    "sums and decimals": (
        "x + x, 2.0*y",
        "F(x, y).diff(x), F(x, y).diff(y)",
        "2.0*x*(w*x + b - t), 2.0*(w*x + b - t)",
    ),
    "texts": (
        "'2*x', '2*y'",
        "str(F_X), str(F_Y).replace('**', '^')",
        "'2*x*(w*x + b - t)', '-2*(t - b - x*w)'",
    ),
    "polynomials, and what is multiplied out": (
        "sp.Poly(2*x, x), sp.Poly(2*y, x, y)",
        "sp.expand(F_X), sp.expand(F_Y)",
        "sp.expand(2*x*(w*x + b - t)), sp.expand(2*(w*x + b - t))",
    ),
    "matrices and arrays": (
        "sp.Matrix([2*x, 2*y])",
        "sp.Matrix([[F_X, F_Y]])",
        "np.array([x, 1]) * (2*(w*x + b - t))",
    ),
    "other symbols of the same name": (
        "[2*X, 2*Y]",
        "F_X, F_Y",
        "2*sp.Symbol('x', real=True)*(w*x + b - t), 2*(w*x + b - t)",
    ),
    "nothing worked out": (
        "sp.Mul(2, x, evaluate=False), sp.Add(y, y, evaluate=False)",
        "sp.factor(F_X), sp.UnevaluatedExpr(F_Y)",
        "sp.Mul(x, 2, w*x + b - t, evaluate=False), sp.UnevaluatedExpr(w*x + b - t)*2",
    ),
    "in other functions": (
        "2*x**3/x**2, 2*abs(y)**2/y",
        "F_X.rewrite(sp.tan), F_Y.rewrite(sp.tan)",
        "x*sp.sinh(sp.log(2))*sp.Rational(8, 3)*(w*x + b - t), sp.log(sp.exp(2*(w*x + b - t)))",
    ),
}
WRONG = {
    "off by a little": (
        "2.000001*x, 1.999999*y",
        "F_X + 1e-6, F_Y*(1 + 1e-6)",
        "2*x*(w*x + b - t) + 1e-9*w, 2*(w*x + b - t) + 1e-9*t**3",
    ),
    "right on one side": (
        "2*abs(x), 2*abs(y)",
        "sp.Abs(x)/x*F_X, sp.sqrt(F_Y**2)",
        "2*x*sp.Abs(w*x + b - t), 2*sp.sqrt((w*x + b - t)**2)",
    ),
    "right where it is defined": (
        "'2*sqrt(x)**2', '2*exp(log(y))'",
        "F_X + sp.sqrt(x) - sp.sqrt(sp.Abs(x)), F_Y + 0.5*sp.log(y**4) - 2*sp.log(y)",
        "'2*exp(log(x))*(w*x + b - t)', '2*exp(log(w*x + b - t))'",
    ),
    "with one letter too many": (
        "2*x + sp.Symbol('c'), '2*Y'",
        "F_X + sp.Symbol('C'), F_Y*sp.Symbol('n')",
        "2*x*(w*x + b - sp.Symbol('y')), 2*(w*x + b) - sp.Symbol('T')",
    ),
    "no formulas": (
        "'2x', '2y'",
        "sp.Derivative(F(x, y), x), sp.Integral(F_Y, x)",
        "sp.Eq(w, 2*x*(w*x + b - t)), None",
    ),
}


def points(grader: Grader, course: Course, exercise: Exercise, *bodies: str) -> dict[str, int]:
    """Return the points that an answer gets, by check."""
    variant = variant_of(course, exercise)
    bowl, mine, loss = bodies
    source = ANSWER.format(code=variant.code, bowl=bowl, mine=mine, loss=loss)
    verdicts, _ = grader.judge(exercise, source.encode(), variant)
    return {verdict.check: verdict.earned for verdict in verdicts}


@pytest.mark.parametrize("form", RIGHT)
def test_right_formulas_get_full_marks_in_any_form(
    form: str, grader: Grader, course: Course, exercise: Exercise
) -> None:
    earned = points(grader, course, exercise, *RIGHT[form])
    assert earned == {check.name: check.points for check in exercise.checks}


@pytest.mark.parametrize("form", WRONG)
def test_wrong_formulas_get_nothing_for_being_nearly_right(
    form: str, grader: Grader, course: Course, exercise: Exercise
) -> None:
    earned = points(grader, course, exercise, *WRONG[form])
    hidden = [one.name for one in exercise.checks if one.visibility is Visibility.HIDDEN]
    assert {name: earned[name] for name in hidden} == dict.fromkeys(hidden, 0)


def test_the_lesson_s_numbers_are_right(exercise: Exercise) -> None:
    assert exercise.reference is not None
    slopes = exercise.reference["loss_partials"](*ARGUMENTS["loss_partials"])
    for at, wanted in (((2, 1, 3, 4), [18, 6]), ((1, 2, 2, 5), [-4, -2])):
        assert [slope.subs(dict(zip("wbxt", at, strict=True))) for slope in slopes] == wanted
    f = X**2 * Y**4 + 10 * Y
    assert (f.diff(X), f.diff(Y)) == (2 * X * Y**4, 4 * X**2 * Y**3 + 10)
    assert sp.log(1 + (4 * X) ** 2).diff(X) == 2 * 4 * X / (1 + (4 * X) ** 2) * 4


# variants


def drawn(exercise: Exercise) -> Iterator[Any]:
    assert exercise.draw is not None
    for seed in range(DRAWS):
        yield exercise.draw(np.random.default_rng(seed))


def test_the_printed_function_has_the_reference_s_slopes(exercise: Exercise) -> None:
    for variant in drawn(exercise):
        slopes = reference_for(exercise, variant).my_partials(X, Y)
        for along, slope in zip(("x", "y"), slopes, strict=True):
            HERE.require_equal(HERE.differentiate(variant.code, along), slope, f"df/d{along}")


def in_digits(value: Any) -> Any:
    """A value part by part, each as its number at one point."""
    if isinstance(value, (tuple, list)):
        return tuple(in_digits(part) for part in value)
    if isinstance(value, Formula):
        here = {name: POINT[name] for name in HERE.symbols(value, "a part")}
        value = HERE.value_at(value, here, "a part")
    return f"{value:.9e}"


def answered(function: Any, of: str, variant: Any) -> Any:
    returned = with_variant(function, variant)(*ARGUMENTS[of])
    return in_digits(flattened(wire.decode(wire.encode(returned))))


def test_no_draw_makes_a_mistake_right_or_another_one(exercise: Exercise) -> None:
    assert exercise.reference is not None
    for place, variant in enumerate(drawn(exercise)):
        for of in ARGUMENTS if place == 0 else ("my_partials",):
            right = answered(exercise.reference[of], of, variant)
            mistakes = [mistake for mistake in exercise.mistakes if mistake.of == of]
            given = {one.name: answered(one.function, of, variant) for one in mistakes}
            for one in mistakes:
                assert given[one.name] != right, (one.name, variant)
            for one, other in combinations(mistakes, 2):
                if one.sentence != other.sentence:
                    assert given[one.name] != given[other.name], (one.name, other.name, variant)
