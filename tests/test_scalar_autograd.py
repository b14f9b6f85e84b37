"""Whether the lesson's numbers are true, and what becomes of slips and of slow walks."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from grader.authoring import reference_for
from grader.model import Course, Exercise
from grader.picturing import drawn


@pytest.fixture(scope="module")
def exercise(course: Course) -> Exercise:
    return course.exercises["scalar_autograd"]


@pytest.fixture(scope="module")
def slopes(exercise: Exercise) -> Callable[..., list[float]]:
    return reference_for(exercise, None).slopes


LESSON: dict[str, tuple[str, dict[str, float], list[float]]] = {
    "the table": (
        "p = w * x; y = p + b; L = 5 * y; L",
        {"w": 2, "x": 3, "b": 1},
        [35, 15, 10, 5, 5, 5, 1],  # L; w, x, b, p, y, L
    ),
    "two ways": ("x * x + x", {"x": 3}, [12, 7]),
    "the bowl": ("x * x + y * y", {"x": 3, "y": 1}, [10, 6, 2]),
    "the saddle": ("x * x - y * y", {"x": 3, "y": 1}, [8, 6, -2]),
    "waiting": ("a = x * x; s = a * a; L = s + a; L", {"x": 2}, [20, 36, 9, 1, 1]),
}


@pytest.mark.parametrize("part", LESSON)
def test_the_lesson_s_numbers_are_right(part: str, slopes: Callable[..., list[float]]) -> None:
    formula, numbers, wanted = LESSON[part]
    assert slopes(formula, numbers) == pytest.approx(wanted)


def test_wrong_walks_give_the_numbers_that_the_lesson_names(exercise: Exercise) -> None:
    """With = it is 3 or 1; who does not wait gets 4, and who hands on again 40."""
    mistakes = {mistake.name: mistake for mistake in exercise.mistakes}

    def along_x(name: str, formula: str, x: float) -> Any:
        return exercise.in_place(mistakes[name], "slopes")(formula, {"x": x})[1]

    assert along_x("overwrites", "x * x + x", 3.0) == 3
    walked_at_once = 3 * 1.0, 1.0  # into the product, and then x itself
    assert walked_at_once[-1] == 1
    formula = "a = x * x; s = a * a; a + s"
    assert along_x("does_not_wait_in_depth", formula, 2.0) == 4
    early, late = 1 * (2 + 2), 9 * (2 + 2)
    assert early + late == 40


def test_the_lesson_counts_right() -> None:
    assert 784 * 100 == 78_400
    assert round(math.log10(2**60)) == 18
    assert math.tanh(math.log(2)) == pytest.approx(0.6)


def test_the_picture_tells_a_right_answer_from_a_wrong_one(exercise: Exercise) -> None:
    right = drawn(exercise, reference_for(exercise, None), None)
    assert right is not None
    assert right.caption.count("all 24 of your slopes are as they should be") == 2
    for mistake in exercise.mistakes:
        wrong = {name: exercise.in_place(mistake, name) for name in exercise.signatures}
        picture = drawn(exercise, type("Answer", (), wrong), None)
        assert picture is not None, mistake.name
        if mistake.name in ("overwrites", "does_not_wait_in_depth", "passes_on_again"):
            assert "are off" in picture.caption
