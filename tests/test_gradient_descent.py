"""Whether the lesson's numbers are those of the reference, and drawn numbers are usable."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn
from grader.seeds import variant_of

DRAWS = 50
START = [3, 1]
TURNED = np.array([[3, 1], [1, 3]])


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["gradient_descent"]
    return reference_for(exercise, variant_of(course, exercise))


def bowl(p: Any) -> Any:
    return 2 * p


@pytest.mark.parametrize(
    ("lr", "factor"), [(0.1, 0.8), (0.5, 0.0), (0.9, -0.8), (1.0, -1.0), (1.1, -1.2)]
)
def test_each_step_multiplies_by_the_factor_of_the_table(
    reference: Any, lr: float, factor: float
) -> None:
    path = reference.gradient_descent(bowl, START, lr, 30)
    assert path == pytest.approx(np.outer([factor**t for t in range(31)], START))


def test_the_first_steps_and_the_distances_are_those_of_the_lesson(reference: Any) -> None:
    path = reference.gradient_descent(bowl, START, 0.1, 40)
    assert path[:3] == pytest.approx(np.array([[3, 1], [2.4, 0.8], [1.92, 0.64]]))
    far = np.linalg.norm(path, axis=1)[[0, 5, 10, 20, 30]]
    assert far == pytest.approx([3.16, 1.04, 0.340, 0.0365, 0.00391], rel=5e-3)  # three digits
    assert reference.steps_to_reach(path, [0, 0], 0.001) == 37
    assert path.all(), "it never stands at the bottom"


def test_the_worked_calls_are_right(reference: Any) -> None:
    path = reference.gradient_descent(bowl, START, 0.1, 30)
    assert reference.steps_to_reach(path, [0, 0], 0.01) == 26
    assert reference.steps_to_reach(path, [2, 1], 0.5) == 1
    assert reference.steps_to_reach(path, [2, 1], 0.42) == 2
    assert np.linalg.norm(path[1] - [2, 1]) == pytest.approx(0.447, abs=5e-4)
    assert reference.steps_to_reach(path, [0, 0], 0.001) is None
    across = reference.gradient_descent(bowl, START, 0.9, 30)
    assert reference.steps_to_reach(across, [1, 0.3], 0.6) == 4
    near = np.flatnonzero(np.linalg.norm(across - [1, 0.3], axis=1) <= 0.6)
    assert near.tolist() == [4, 6, 8]
    assert reference.steps_to_reach(across, [2, 1], 1) == 0


def test_the_borders_are_those_of_the_lesson(reference: Any) -> None:
    assert reference.largest_stable_lr(2 * np.eye(2)) == pytest.approx(1)
    assert reference.largest_stable_lr(np.diag([0.5, 2])) == pytest.approx(1)
    assert reference.largest_stable_lr(TURNED) == pytest.approx(0.5)
    assert reference.largest_stable_lr([[6, 2], [2, 3]]) == pytest.approx(2 / 7)
    path = reference.gradient_descent(lambda x: TURNED @ x, [1, 1], 0.6, 5)
    assert path == pytest.approx(np.outer((-1.4) ** np.arange(6), [1, 1]))
    for lr, low, high in ((0.495, 0, 1e-3), (0.505, 1e4, 1e5)):
        path = reference.gradient_descent(lambda x: TURNED @ x, [1, 2], lr, 500)
        assert low < np.linalg.norm(path[-1]) < high


def test_no_start_or_rate_hides_a_mistake(course: Course) -> None:
    draw = course.exercises["gradient_descent"].draw
    assert draw is not None
    for seed in range(DRAWS):
        variant = draw(np.random.default_rng(seed))
        x, y = variant.start
        assert abs(x) != abs(y)
        assert 0 < variant.lr < 0.5


def test_the_picture_of_the_reference_says_what_the_closed_form_says(
    course: Course, reference: Any
) -> None:
    exercise = course.exercises["gradient_descent"]
    shown = drawn(exercise, reference, variant_of(course, exercise))
    assert shown is not None
    assert "is off" not in shown.caption
    assert "border for this bowl is the rate 1." in shown.caption
    assert "0.51 at 0.1" in shown.caption


class Aliases:
    """An answer that stores one array in all rows but the start; its border comes last."""

    def gradient_descent(self, grad: Any, x0: Any, lr: float, steps: int) -> Any:
        x = np.array(x0, dtype=float)
        path = [x0]
        for _ in range(steps):
            x -= lr * grad(x)
            path.append(x)
        return path

    def largest_stable_lr(self, H: Any) -> Any:
        raise NotImplementedError


def test_the_picture_tells_a_path_that_is_wrong_before_its_end(course: Course) -> None:
    exercise = course.exercises["gradient_descent"]
    answer: Any = Aliases()
    shown = drawn(exercise, answer, variant_of(course, exercise))
    assert shown is not None
    assert "is off at the rate 0.1 from row 1 on, and at the rate 0.5" in shown.caption
    assert "border" not in shown.caption
