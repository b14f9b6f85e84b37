"""A decorator makes a value of an author's function, or says at once what is wrong with it."""

from __future__ import annotations

import functools
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from grader.authoring import check, mistake, reference_for, symptom, with_variant
from grader.errors import CourseError
from grader.model import Check, Exercise, Mistake, Symptom, Visibility


def it_is_right(answer: Any, variant: Any, rng: Any) -> None:
    """It is
    right.
    """


def test_a_check_is_its_function_with_what_it_needs_and_its_docstring_on_one_line() -> None:
    assert check(points=2)(it_is_right) == Check(
        name="it_is_right",
        title="It is right.",
        points=2,
        after=(),
        needs=("answer", "variant", "rng"),
        function=it_is_right,
        visibility=Visibility.PUBLIC,
    )


def test_a_check_comes_after_checks_by_value_or_by_name() -> None:
    first = check(points=0)(it_is_right)
    assert check(points=1, after=[first, "another"])(it_is_right).after == (
        "it_is_right",
        "another",
    )


@pytest.mark.parametrize("points", [0, 1, 100])
def test_points_are_whole(points: int) -> None:
    assert check(points=points)(it_is_right).points == points


@pytest.mark.parametrize("points", [-1, 0.5, 2.0, True, "2", None, np.int64(2)], ids=repr)
def test_points_that_are_not_whole_are_refused(points: Any) -> None:
    with pytest.raises(CourseError) as caught:
        check(points=points)(it_is_right)
    assert caught.value.problems == (
        f"check it_is_right: points must be a whole number, not {points!r}",
    )


def test_all_that_is_wrong_with_a_check_is_told_at_once() -> None:
    def adds(answer: Any, answr: Any, *rest: Any, seed: int = 3) -> None:
        pass

    with pytest.raises(CourseError) as caught:
        check(points=-1)(adds)
    assert caught.value.problems == (
        "check adds: points must be a whole number, not -1",
        "check adds: unknown parameter answr, rest, seed; "
        "there are answer, variant, rng, reference, formulas",
        "check adds: it needs a docstring, which students read",
    )
    assert str(caught.value).startswith("3 problems in this course:\n  - check adds: points")


def test_a_docstring_of_blanks_is_none() -> None:
    def adds(answer: Any) -> None:
        """ """

    with pytest.raises(CourseError, match=r"^check adds: it needs a docstring"):
        check(points=1)(adds)


@pytest.mark.parametrize("after", ["it_is_right", [it_is_right]], ids=["text", "function"])
def test_what_a_check_comes_after_is_a_list_of_checks_or_names(after: Any) -> None:
    with pytest.raises(CourseError, match=r"it_is_right.* after"):
        check(points=1, after=after)(it_is_right)


def test_a_mistake_is_a_wrong_answer_with_a_sentence() -> None:
    def squares(x: Any) -> Any:
        """You squared,
        it seems."""
        return x * x

    made = mistake(of="double")(squares)
    assert made == Mistake("squares", "double", "You squared, it seems.", squares)


def test_a_mistake_without_a_sentence_is_refused() -> None:
    with pytest.raises(CourseError) as caught:
        mistake(of="double")(lambda x: x)
    assert caught.value.problems == ("mistake <lambda>: it needs a docstring, which students read",)


def test_a_symptom_is_a_predicate_with_a_sentence() -> None:
    def asks_twice(calls: Any, variant: Any, reference: Any) -> bool:
        """You asked twice."""
        return True

    assert symptom(asks_twice) == Symptom(
        "asks_twice", "You asked twice.", ("calls", "variant", "reference"), asks_twice
    )


def test_a_symptom_that_asks_for_more_than_there_is_is_refused() -> None:
    def asks_twice(calls: Any, answer: Any) -> bool:
        return True

    with pytest.raises(CourseError) as caught:
        symptom(asks_twice)
    assert caught.value.problems == (
        "symptom asks_twice: unknown parameter answer; there are calls, variant, reference, "
        "formulas",
        "symptom asks_twice: it needs a docstring, which students read",
    )


def scaled(x: Any, variant: Any) -> Any:
    local = x * variant
    return local


@functools.wraps(scaled)
def wrapped(*arguments: Any) -> Any:
    return scaled(*arguments)


@pytest.mark.parametrize(
    "function", [scaled, lambda x, variant: x * variant, wrapped], ids=["def", "lambda", "wrapped"]
)
def test_a_last_parameter_named_variant_is_given_the_variant(function: Any) -> None:
    assert with_variant(function, 5)(2) == 10


def doubled(x: Any) -> Any:
    variant = 2
    return x * variant


@pytest.mark.parametrize(
    "function",
    [doubled, lambda variant, x: x, lambda: 1, lambda *variant: 1, np.add, max, abs, int],
    ids=["local", "first", "none", "rest", "ufunc", "builtin", "one", "type"],
)
def test_any_other_function_is_left_as_it_is(function: Any) -> None:
    assert with_variant(function, 5) is function


def test_a_reference_is_a_namespace_that_knows_the_variant() -> None:
    exercise = Exercise(
        "scale", "Scale", Path("scale"), {}, (), reference={"scaled": scaled, "doubled": doubled}
    )
    reference = reference_for(exercise, 5)
    assert (reference.scaled(2), reference.doubled(2)) == (10, 4)


def test_where_there_is_no_reference_there_are_no_functions() -> None:
    assert reference_for(Exercise("scale", "Scale", Path("scale"), {}, ()), 5) == SimpleNamespace()
