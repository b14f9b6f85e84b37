"""Whether the numbers that the lesson of logistic_gradient states are those of the reference."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn
from grader.seeds import variant_of

X, Y = [[-2], [-1], [1], [4]], [1, 0, 1, 1]
FIVE, LABELS = [[1, 0.5], [3, -1], [-2, 2], [0, -1], [2, 1]], [1, 0, 0, 1, 1]
BOTTOM = [0.5388], 1.1891


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["logistic_gradient"]
    return reference_for(exercise, variant_of(course, exercise))


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


def test_one_example_is_that_of_the_table() -> None:
    p = sigmoid(np.log(3))
    assert p == pytest.approx(0.75)
    assert [-np.log(0.75), -np.log(0.25)] == pytest.approx([0.288, 1.386], abs=5e-4)
    assert [-1 / p, 1 / (1 - p), p * (1 - p)] == pytest.approx([-1.3333, 4, 0.1875], abs=5e-5)
    assert [-1 / p * p * (1 - p), 1 / (1 - p) * p * (1 - p)] == pytest.approx([-0.25, 0.75])
    grown = np.exp(-np.log(3))
    assert [grown / (1 + grown) ** 2, grown / (1 + grown)] == pytest.approx([0.1875, 1 - p])
    assert [np.log(1 + grown), np.log(1 + 1 / grown)] == pytest.approx([-np.log(p), -np.log(1 - p)])
    assert -0.7 * (1 - p) + (1 - 0.7) * p == pytest.approx(p - 0.7)
    far = sigmoid(-5)
    numbers = [far, far - 1, (far - 1) * far * (1 - far)]
    assert numbers == pytest.approx([0.0067, -0.9933, -0.0066], abs=5e-5)
    assert -np.log(1e-15) == pytest.approx(34.5, abs=0.05)


def test_the_gradient_by_hand_and_the_step_are_right(reference: Any) -> None:
    assert reference.bce_loss([0], 0, X, Y) == pytest.approx(0.6931, abs=5e-5)
    dw, db = reference.logistic_gradient([0], 0, X, Y)
    assert [*dw, db] == pytest.approx([-0.5, -0.25])
    assert reference.bce_loss([0.5], 0.25, X, Y) == pytest.approx(0.5500, abs=5e-5)
    assert str(reference.bce_loss([0.5], 0.25, X, Y)).startswith("0.5499")
    chances = sigmoid(np.ravel(X) * 0.5 + 0.25)
    assert chances == pytest.approx([0.3208, 0.4378, 0.6792, 0.9047], abs=5e-5)
    assert reference.bce_loss(*BOTTOM, X, Y) == pytest.approx(0.4769, abs=5e-5)
    dw, db = reference.logistic_gradient(*BOTTOM, X, Y)
    assert [*dw, db] == pytest.approx([0, 0], abs=5e-5)


def test_the_worked_calls_are_right(reference: Any) -> None:
    assert reference.bce_loss([1000], 0, [[1], [-1]], [0, 0]) == 500
    dw, db = reference.logistic_gradient([1000], 0, [[1], [-1]], [0, 0])
    assert [*dw, db] == [0.5, 0.5]
    assert str(reference.bce_loss([1, -1], 2, FIVE, LABELS)).startswith("1.2610")
    dw, db = reference.logistic_gradient([1, -1], 2, FIVE, LABELS)
    starts = zip([*dw, db], ["0.5166", "-0.1594", "0.1892"], strict=True)
    assert all(str(number).startswith(start) for number, start in starts)
    dw, db = reference.logistic_gradient([0, 0], 0, FIVE, [0.5] * 5)
    assert [*dw, db] == [0, 0, 0]
    sides = [reference.bce_loss([1 + h, -1], 2, FIVE, LABELS) for h in (1e-5, -1e-5)]
    slope, _ = reference.logistic_gradient([1, -1], 2, FIVE, LABELS)
    assert (sides[0] - sides[1]) / 2e-5 == pytest.approx(slope[0], rel=1e-6)


def test_the_picture_of_the_reference_is_right(course: Course, reference: Any) -> None:
    exercise = course.exercises["logistic_gradient"]
    shown = str(drawn(exercise, reference, variant_of(course, exercise)))
    assert "20 of your 20 gradients are right" in shown
    assert "60 steps by them lead to (0.539, 1.19)" in shown
    assert "50 of your 50 losses" in shown
