"""Whether the numbers of the lesson of softmax_cross_entropy are those of the reference."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn
from grader.seeds import variant_of

LOGITS = np.log([[1.0, 2, 5], [6, 3, 1]])
ROUNDED = [[0.000, 0.693, 1.609], [1.792, 1.099, 0.000]]
SHARES = np.array([[0.125, 0.25, 0.625], [0.6, 0.3, 0.1]])
SIGNAL = np.array([[0.0625, 0.125, -0.1875], [0.3, -0.35, 0.05]])


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["softmax_cross_entropy"]
    return reference_for(exercise, variant_of(course, exercise))


def test_the_worked_example_is_right(reference: Any) -> None:
    assert pytest.approx(LOGITS, abs=5e-4) == np.array(ROUNDED)
    assert reference.softmax(LOGITS) == pytest.approx(SHARES)
    loss, dlogits = reference.loss_and_grad(LOGITS, [2, 1])
    assert loss == pytest.approx(0.837, abs=5e-4)
    assert dlogits == pytest.approx(SIGNAL)
    assert reference.loss_and_grad(LOGITS[:1], [2])[1] == pytest.approx(2 * SIGNAL[:1])


def test_shifted_scores_have_the_same_shares(reference: Any) -> None:
    powers = np.exp(LOGITS[0] + 5)
    assert [*powers, powers.sum()] == pytest.approx([148.4, 296.8, 742.1, 1187.3], abs=0.05)
    assert reference.softmax(LOGITS + 5) == pytest.approx(SHARES)


@pytest.mark.parametrize(
    ("share", "loss"), [(0.625, 0.470), (0.3, 1.204), (0.1, 2.303), (0.01, 4.605)]
)
def test_losses_are_those_of_the_table(reference: Any, share: float, loss: float) -> None:
    logits = np.log([[share, 1 - share]])
    assert reference.loss_and_grad(logits, [0])[0] == pytest.approx(loss, abs=5e-4)


def test_large_scores_are_right_and_a_clipped_share_is_not(reference: Any) -> None:
    loss, dlogits = reference.loss_and_grad([[1000, 0]], [1])
    assert loss == 1000
    assert dlogits.tolist() == [[1, -1]]
    assert np.exp(-1000.0) == 0
    assert 27.63 < -np.log(1e-12) < 27.64


def test_two_classes_are_the_logistic_case(reference: Any) -> None:
    assert np.log(3) == pytest.approx(1.099, abs=5e-4)
    assert reference.softmax([[0, np.log(3)]])[0] == pytest.approx([0.25, 0.75])
    assert reference.loss_and_grad([[0, np.log(3)]], [0])[1][0] == pytest.approx([-0.75, 0.75])


def test_the_walk_back_and_the_slope_of_the_end_are_right(reference: Any) -> None:
    loss, dlogits = reference.loss_and_grad(ROUNDED, [2, 1])
    assert (SIGNAL.T @ [1, 2])[0] == pytest.approx(0.6625)
    assert SIGNAL.sum(axis=0)[0] == pytest.approx(0.3625)
    moved = np.array(ROUNDED)
    moved[1, 0] += 0.001
    slope = (reference.loss_and_grad(moved, [2, 1])[0] - loss) / 0.001
    assert slope == pytest.approx(0.3, abs=1e-3)
    assert dlogits[1, 0] == pytest.approx(0.3, abs=1e-3)


def test_the_picture_says_the_reference_s_numbers(course: Course, reference: Any) -> None:
    exercise = course.exercises["softmax_cross_entropy"]
    picture = drawn(exercise, reference, variant_of(course, exercise))
    assert picture is not None
    assert "12 of 12 are as they should be" in picture.caption
    assert "sum to 0 and 0" in picture.caption
