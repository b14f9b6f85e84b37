"""Requirements of formulas say which is wrong, where and why; what nobody can settle is told."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy as sp

from grader import wire
from grader.errors import RequirementNotMet, Undecided
from grader.formulas.operations import work
from grader.symbolic import HERE, Formulas, flattened, source

x, y = sp.symbols("x y")
NAMES = ("df/dx", "df/dy")
BOWL = ("2*x", "2*y")
UNSETTLED = "1/(sin(x)**2 + cos(x)**2 - 1)"


def arrived(value: Any) -> Any:
    return wire.decode(wire.encode(value))


def refusal(value: Any, wanted: Any = "2*x", **about: Any) -> RequirementNotMet:
    with pytest.raises(RequirementNotMet) as caught:
        HERE.require_equal(arrived(value), wanted, "df/dx", **about)
    return caught.value


@pytest.mark.parametrize("value", [2 * x, "2*x", "x + x", x + x, sp.Poly(2 * x), 2.0 * x])
def test_a_right_formula_is_right_in_any_form(value: Any) -> None:
    HERE.require_equal(arrived(value), "2*x", "df/dx", symbols=("x", "y"))
    HERE.require_equal(arrived(value), 2 * x, "df/dx")


@pytest.mark.parametrize("value", [6, 6.0, np.float64(6), np.array(6), np.array([6]), sp.S(6)])
def test_a_number_is_a_formula(value: Any) -> None:
    HERE.require_equal(arrived(value), 6, "f")
    HERE.require_equal(arrived(value), sp.Integer(6), "f")


def test_a_wrong_formula_is_shown_a_point_to_check_by_hand() -> None:
    assert str(refusal(2 * x + y)) == (
        "df/dx = y + 2*x is not right: at x = 2, y = 2 it is 6 and should be 4"
    )


def test_a_difference_of_domains_is_told_as_such() -> None:
    told = str(refusal(sp.log(x) * 2, "log(x**2)"))
    assert "it is undefined and should be" in told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, "df/dx is None; does the function return its result?"),
        (True, "df/dx = True, which is not a formula"),
        ([1.0, 2.0], "df/dx = [1.0, 2.0], which is not a formula"),
        ({"x": 2}, "df/dx = {'x': 2}, which is not a formula"),
        (1j, "which is not a formula"),
        (float("nan"), "df/dx cannot be read as a formula."),
        (sp.Derivative(x**2, x), "It only names a result (Derivative). Call .doit() on it"),
        ("2xy", "did you mean 2*x*y?\n    2xy\n    ^"),
        (2 * sp.Symbol("z"), "It has the symbol z; here there are x, y."),
        (sp.Symbol("e") ** x, "Did you mean exp(...), or the number E?"),
        (2 * sp.Symbol("X"), "Did you mean x?"),
        ("", "It is empty."),
    ],
)
def test_what_is_no_formula_is_told_in_the_student_s_words(value: Any, told: str) -> None:
    assert told in str(refusal(value, symbols=("x", "y")))


def test_tolerance_is_the_author_s_to_give() -> None:
    HERE.require_equal("0.333333*x", "x/3", "f", rtol=1e-5)
    assert "0.333333" in str(refusal("0.333333*x", "x/3"))


def test_the_domain_is_the_author_s_to_give() -> None:
    HERE.require_equal("2*log(x)", "log(x**2)", "f", domain=["x > 0"])


def test_what_nobody_can_settle_is_not_called_wrong() -> None:
    with pytest.raises(Undecided, match="could not be settled"):
        HERE.require_equal(UNSETTLED, UNSETTLED + " + 1", "f")


def test_parts_are_judged_one_by_one() -> None:
    with pytest.raises(RequirementNotMet) as caught:
        HERE.require_all_equal(arrived((2 * x, 3 * y)), BOWL, NAMES, along=("x", "y"))
    assert str(caught.value) == (
        "df/dx is right.\ndf/dy = 3*y is not right: at y = 2 it is 6 and should be 4."
    )


def test_parts_in_another_order_are_recognised() -> None:
    with pytest.raises(RequirementNotMet) as caught:
        HERE.require_all_equal(arrived((2 * y, 2 * x)), BOWL, NAMES)
    (sentence,) = caught.value.explain()
    assert "wrong order: yours are df/dy, df/dx" in sentence


HESSIAN = sp.Matrix([[2, y], [y, 2 * x]])


@pytest.mark.parametrize(
    "value", [HESSIAN, HESSIAN.tolist(), sp.ImmutableMatrix(HESSIAN), [("2", "y"), ("y", "x + x")]]
)
def test_a_matrix_is_judged_entry_by_entry(value: Any) -> None:
    HERE.require_matrix(arrived(value), HESSIAN, "H")


def test_a_wrong_entry_of_a_matrix_or_a_vector_is_named() -> None:
    with pytest.raises(RequirementNotMet) as caught:
        HERE.require_matrix(arrived([[2, y], [y, 3 * x]]), HESSIAN, "H")
    assert "H[0, 1] is right.\nH[1, 0] is right.\nH[1, 1] = 3*x is not right" in str(caught.value)
    with pytest.raises(RequirementNotMet, match=r"g\[1\] = 3\*y is not right"):
        HERE.require_matrix(arrived(sp.Matrix([2 * x, 3 * y])), ["2*x", "2*y"], "g")
    with pytest.raises(RequirementNotMet, match="H has 3 entries; it must have 2 x 2 entries"):
        HERE.require_matrix(arrived([2, y, x]), HESSIAN, "H")


def test_a_wrong_formula_is_explained_when_it_is_asked_for() -> None:
    (sentence,) = refusal(-2 * x, along="x").explain()
    assert "sign" in sentence or "minus" in sentence
    assert refusal(sp.erf(x * y), along="x").explain() == ()


def test_an_answer_that_cannot_be_read_is_not_explained() -> None:
    assert refusal("2xy").explain() == ()


def test_forms_are_requirements_of_their_own() -> None:
    HERE.require_form("x**2 + 2*x + 1", "f", "expanded")
    HERE.require_form("(x + 1)**2", "f", "factored")
    HERE.require_form("sin(x)*x", "f", "heads", heads=["sin", "mul"])
    for given, form in (("(x + 1)**2", "expanded"), ("x**2 + 2*x + 1", "factored")):
        with pytest.raises(RequirementNotMet, match=r"^f = "):
            HERE.require_form(given, "f", form)
    with pytest.raises(RequirementNotMet):
        HERE.require_form("exp(x)", "f", "heads", heads=["sin"])


def test_properties_can_be_asked_of_a_formula() -> None:
    given = arrived(x**2 * sp.sin(y))
    assert HERE.symbols(given, "f") == ("x", "y")
    assert HERE.value_at(given, {"x": 3, "y": 0.5}, "f") == pytest.approx(9 * np.sin(0.5))
    assert HERE.value_at("1/x", {"x": 0}, "f") is None
    slope = HERE.differentiate(given, "x")
    HERE.require_equal(slope, "2*x*sin(y)", "df/dx")
    with pytest.raises(RequirementNotMet, match="It has the symbol y"):
        HERE.value_at(given, {"x": 3}, "f")
    with pytest.raises(Undecided, match="no derivative"):
        HERE.differentiate("Max(x, 1)", "x")


def test_what_is_no_formula_has_no_source() -> None:
    assert [source(value) for value in (None, True, [1], 1j, {}, np.arange(2))] == [None] * 6
    assert not HERE.same(None, "x")
    assert not HERE.same("2xy", "2*x*y")
    assert HERE.same("2xy", "2xy")


def test_rows_and_columns_are_put_in_a_row() -> None:
    assert flattened([[1, 2]]) == [1, 2]
    assert flattened([[1], [2]]) == [1, 2]
    assert flattened([[1, 2], [3, 4]]) == [[1, 2], [3, 4]]
    assert flattened(np.array([1, 2])) == [1, 2]
    assert flattened((1, 2)) == (1, 2)
    assert flattened([]) == []


class Failing:
    def work(self, operation: str, *arguments: Any) -> Any:
        raise Undecided("it took too long")


def test_a_comparison_that_does_not_end_is_undecided() -> None:
    with pytest.raises(Undecided, match="too long"):
        Formulas(Failing()).require_equal("x", "y", "f")
    assert not Formulas(Failing()).same("x", "x")


class FailingToExplain:
    def work(self, operation: str, *arguments: Any) -> Any:
        if operation == "hypothesis":
            raise Undecided("it took too long")
        return work(operation, *arguments)


def test_an_explanation_that_does_not_end_is_done_without() -> None:
    with pytest.raises(RequirementNotMet) as caught:
        Formulas(FailingToExplain()).require_equal("x", "y", "f")
    assert caught.value.explain() == ()
