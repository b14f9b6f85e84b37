"""Whatever a student's function returns arrives as a formula, or is refused; nothing of it runs."""

from __future__ import annotations

import builtins
import resource
import time
from typing import Any

import numpy as np
import pytest
import sympy as sp
from formulas.trees import REFERENCE, TREES, VERDICTS

from grader import wire
from grader.errors import WireError
from grader.formulas.reading import read
from grader.formulas.steps import Formula, steps_of, tree_of
from grader.formulas.sympy_objects import formula_of, is_sympy, sympy_of
from grader.symbolic import HERE, source

x, y = sp.symbols("x y")
MOST_SECONDS = 0.3
MOST_KILOBYTES = 200 * 1024


def verdict_on(value: Any) -> str:
    """What becomes of a value that a function returned, as on its way to a check."""
    try:
        arrived = wire.decode(wire.encode(value))
    except WireError:
        return "invalid"
    except BaseException:  # of the object's own methods, in the student's process
        return "invalid"
    given = source(arrived)
    if given is None:
        return "invalid"
    word, found = HERE._comparer.work("compare", given, REFERENCE, [], ["x", "y"])
    return found[0] if word == "done" else word


@pytest.mark.parametrize("name", TREES)
def test_a_hostile_object_has_the_verdict_it_should(name: str) -> None:
    value = TREES[name]()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = verdict_on(value)
    wanted = VERDICTS[name]
    assert found in wanted.removeprefix("any of ").split(", ")
    assert not hasattr(builtins, "formula_bomb")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < MOST_KILOBYTES


def seconds_for(value: object) -> float:
    """What the verdict on an object takes."""
    started = time.process_time()
    verdict_on(value)
    return time.process_time() - started


def test_no_hostile_object_takes_long() -> None:
    slow = {}
    for name, make in TREES.items():
        slow[name] = min(seconds_for(make()) for _ in range(3))  # what else runs may slow one
    assert {name: spent for name, spent in slow.items() if spent > MOST_SECONDS} == {}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2 * x, "2*x"),
        (x + x, "2*x"),
        (sp.Float(0.1) * x, "x/10"),
        (0.5 * x, "x/2"),
        (3 * sp.Float("0.1") * x, "0.3*x"),
        (sp.Rational(1, 3) * x, "x/3"),
        (x / 3 + sp.pi * sp.E, "x/3 + pi*E"),
        (sp.exp(x) * sp.log(y, 10), "exp(x)*log(y)/log(10)"),
        (sp.sqrt(x) * sp.Abs(y), "sqrt(x)*Abs(y)"),
        (sp.Max(x, y) - sp.sign(x), "Max(x, y) - sign(x)"),
        (sp.sech(x) ** 2, "sech(x)**2"),
        (sp.Poly(x**2 + 2 * x, x), "x**2 + 2*x"),
        (sp.UnevaluatedExpr(x) * 2, "2*x"),
        (sp.Mul(2, sp.Add(x, y), evaluate=False), "2*(x + y)"),
        (sp.Symbol("x", real=True) + sp.Symbol("x", positive=True), "2*x"),
        (1 / (1 + sp.exp(-x)), "1/(1 + exp(-x))"),
    ],
)
def test_right_answers_of_sympy_s_are_right(value: Any, text: str) -> None:
    assert HERE.same(wire.decode(wire.encode(value)), text)


@pytest.mark.parametrize("text", ["1/3*x", "2/7", "0.1*3*x", "x*sqrt(2)"])
def test_floats_of_python_that_were_rounded_are_right(text: str) -> None:
    value = sp.sympify(eval(text, {"x": x, "sqrt": lambda n: n**0.5}))
    assert HERE.same(formula_of(value), text)
    assert not HERE.same(formula_of(value * 1.000000001), text)


def test_a_float_that_was_not_rounded_is_exact() -> None:
    assert not HERE.same(formula_of(0.333 * x), "x/3")
    assert not HERE.same(formula_of(1.000000000001 * x), "x")
    assert not HERE.same("0.3333333333333333*x", "x/3")  # as text


@pytest.mark.parametrize(
    "value",
    [
        sp.Matrix([2 * x, 2 * y]),
        sp.ImmutableMatrix([[2 * x, 2 * y]]),
        np.array([2 * x, 2 * y]),
        (2 * x, 2 * y),
        [2 * x, 2 * y],
        sp.Tuple(2 * x, 2 * y),
        sp.Array([2 * x, 2 * y]),
        ("2*x", "2*y"),
    ],
)
def test_a_pair_may_come_in_any_container(value: Any) -> None:
    arrived = wire.decode(wire.encode(value))
    found = HERE.parts(arrived, ("df/dx", "df/dy"), "f")
    HERE.require_all_equal(found, ["2*x", "2*y"], ["df/dx", "df/dy"])


@pytest.mark.parametrize(
    ("value", "number"),
    [(sp.Rational(1, 3), 1 / 3), (sp.sqrt(2), 2**0.5), (sp.Integer(7), 7.0), (sp.gamma(5), 24.0)],
)
def test_a_number_of_sympy_s_is_a_float_and_stays_exact(value: Any, number: float) -> None:
    arrived = wire.decode(wire.encode(value))
    assert isinstance(arrived, float)
    assert arrived == pytest.approx(number, rel=1e-15)
    assert HERE.same(arrived, value)
    assert HERE.same(wire.decode(wire.encode(arrived)), value)


def test_numbers_that_are_no_formula_s_arrive_as_python_s() -> None:
    assert wire.decode(wire.encode(sp.I * 2)) == 2j
    assert wire.decode(wire.encode(sp.oo)) == float("inf")
    assert wire.decode(wire.encode(sp.zeta(3))) == pytest.approx(1.2020569031595942)


def test_an_answer_is_given_symbols_and_formulas_as_sympy_s() -> None:
    functions: list[Any] = []
    given = (x, sp.sin(x) * y / 2, sp.Rational(1, 3), sp.Max(x, sp.sqrt(y)))
    data = wire.encode(given, functions)
    assert functions == []
    assert wire.decode(data, functions.__getitem__) == given


def test_a_formula_of_an_answer_cannot_be_given_back_to_it() -> None:
    with pytest.raises(WireError, match="came from an answer"):
        wire.encode((Formula(steps_of(read("x"))),), [])


def test_every_head_goes_to_sympy_and_back() -> None:
    text = "sin(x) + tan(x) + sec(y) + acosh(x) + erf(x) + Min(x, y, 3) + log(x, 2) + sqrt(x)"
    text += " + atan(x)*cot(x)**2 + csch(y) + pi**E"
    tree = read(text)
    assert HERE.same(formula_of(sympy_of(tree)), text)


def test_only_objects_of_sympy_s_count_as_its_own() -> None:
    assert is_sympy(x)
    assert not is_sympy(2)
    assert not is_sympy("x")


def test_too_many_parts_are_refused_where_the_answer_runs() -> None:
    with pytest.raises(WireError, match="1500 parts"):
        wire.encode(sp.Add(*(sp.Symbol(f"x{n}") for n in range(2_000))))


def test_no_tree_is_built_of_an_answer_s_steps_on_arrival() -> None:
    arrived = wire.decode(wire.encode(sp.sin(x)))
    assert type(arrived) is Formula
    assert tree_of(arrived.steps) == read("sin(x)")
