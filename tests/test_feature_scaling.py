"""Whether the numbers that the lesson of feature_scaling states are those of the reference."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn
from grader.seeds import variant_of

AREAS = [60.0, 50, 100, 130, 110, 140, 120, 90]
HOUSES = np.column_stack([AREAS, [2, 2, 3, 4, 4, 5, 6, 6]])
Y = np.array([-34.0, -31.0, 0.0, 22.0, 7.0, 22.0, 14.0, 0.0])  # prices without 200
CENTRED = HOUSES - [100, 4]
SCALED = CENTRED / [30, 1.5]


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["feature_scaling"]
    return reference_for(exercise, variant_of(course, exercise))


def gradient(X: Any, w: Any) -> Any:
    return X.T @ (X @ w - Y) / len(Y)


def steps(X: Any) -> int:
    """Count steps at the best rate until a millionth of the loss above its lowest is left."""
    H = X.T @ X / len(X)
    curvatures = np.linalg.eigvalsh(H)
    best, w, count = np.linalg.solve(H, X.T @ Y / len(X)), np.zeros(2), 0
    while (w - best) @ H @ (w - best) > 1e-6 * best @ H @ best:
        w = w - 2 / (curvatures[0] + curvatures[-1]) * gradient(X, w)
        count += 1
    return count


def test_means_and_spreads_are_those_of_the_table(reference: Any) -> None:
    Xs, mean, std = reference.standardize(HOUSES)
    assert [*mean, *std] == pytest.approx([100, 4, 30, 1.5])
    assert np.add(Y, 200).tolist() == [166, 169, 200, 222, 207, 222, 214, 200]
    assert Xs[[3, 1]] == pytest.approx(np.array([[1, 0], [-5 / 3, -4 / 3]]))
    assert reference.apply_scaling([[160, 7]], mean, std)[0] == pytest.approx([2, 2])
    assert np.mean([0.1] * 3) == 0.10000000000000002
    assert 1e-18 < np.std([0.1] * 3) < 1e-16


def test_gradients_are_those_of_the_lesson() -> None:
    assert gradient(CENTRED, np.zeros(2)) == pytest.approx([-600, -22.5])
    assert gradient(CENTRED * [1e-6, 1], np.zeros(2))[0] == pytest.approx(-0.0006)
    best = np.linalg.lstsq(CENTRED, Y, rcond=None)[0]
    assert best == pytest.approx([0.6, 2])
    assert np.degrees(np.arctan2(2, 0.6)) == pytest.approx(73.3, abs=0.05)
    assert np.degrees(np.arctan2(22.5, 600)) == pytest.approx(2.1, abs=0.05)
    assert gradient(SCALED, [3, 6]) == pytest.approx([-13, -7])
    assert gradient(SCALED * [10, 1], [3, 6]) == pytest.approx([140, 11])


@pytest.mark.parametrize(
    ("factor", "length", "axis", "turn"),
    [(1, 25, 36.87, 0), (10, 200.6, 4.29, 32.58), (100, 2000.1, 0.43, 36.44)],
)
def test_the_gradient_turns(
    reference: Any, factor: float, length: float, axis: float, turn: float
) -> None:
    arrow = gradient(SCALED * [factor, 1], np.zeros(2))
    assert arrow == pytest.approx([-20 * factor, -15])
    assert np.linalg.norm(arrow) == pytest.approx(length, abs=0.05)
    assert np.degrees(np.arctan2(-arrow[1], -arrow[0])) == pytest.approx(axis, abs=0.005)
    angle = reference.gradient_angle(SCALED, Y, [0, 0], [factor, 1])
    assert angle == pytest.approx(turn, abs=0.005)


def test_the_worked_calls_and_condition_numbers_are_right(reference: Any) -> None:
    kappas = [reference.condition(X) for X in (HOUSES, CENTRED, SCALED)]
    assert kappas == pytest.approx([8497.69, 721.6, 5], rel=1e-5)
    assert (steps(CENTRED), steps(SCALED)) == (2493, 18)
    assert reference.condition([[1, 2], [2, 4], [3, 6]]) == np.inf
    assert reference.gradient_angle(SCALED, Y, [3, 6], [10, 1]) == pytest.approx(156.2, abs=0.05)
    assert reference.gradient_angle([[1, 2], [3, 4]], [5, 11], [1, 2], [10, 1]) is None
    square = np.array([[1.0, 2.0], [3.0, 4.0]])
    asked = [5, 10], [0, 0], [10, 1]
    assert str(reference.gradient_angle(square, *asked)).startswith("46.87")
    centred = reference.gradient_angle(square - square.mean(axis=0), *asked)
    assert centred == pytest.approx(39.29, abs=0.005)  # so the example tells them apart
    hessian = CENTRED.T @ CENTRED / 8
    assert hessian == pytest.approx(np.array([[900, 30], [30, 2.25]]))


def test_the_picture_of_the_reference_is_right(course: Course, reference: Any) -> None:
    exercise = course.exercises["feature_scaling"]
    shown = str(drawn(exercise, reference, variant_of(course, exercise)))
    assert "condition number is 721.6 before" in shown
    assert "in place of" not in shown
