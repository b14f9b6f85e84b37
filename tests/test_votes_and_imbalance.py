"""Whether the numbers that the lesson of votes_and_imbalance states are those of the reference."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn
from grader.seeds import variant_of

W, X = np.array([2.0, 1.0]), np.array([[1, 2], [3, -2], [4, -8], [-1, 1], [8, -12]])
Y = np.array([1, 0, 1, 0, 1])
LABELS = np.array([1] * 10 + [0] * 90)
FEATURE = np.where(LABELS == 1, 2.0, -1.0)[:, None]


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["votes_and_imbalance"]
    return reference_for(exercise, variant_of(course, exercise))


def test_the_two_bowls_are_as_the_lesson_says() -> None:
    for x, y in ((0.0, 0.0), (1.5, -2.0)):
        bowls = [(x - c) ** 2 + y**2 for c in (1, -1)]
        assert np.mean(bowls) == pytest.approx(x**2 + y**2 + 1)


def test_the_table_of_mornings_is_right(reference: Any) -> None:
    votes = reference.votes(W, 0, X, Y)
    assert (X @ W).tolist() == [4, 4, 0, -1, 4]
    stated = [
        [-0.018, -0.036, -0.018],
        [2.946, -1.964, 0.982],
        [-2, 4, -0.5],
        [-0.269, 0.269, 0.269],
        [-0.144, 0.216, -0.018],
    ]
    assert votes == pytest.approx(np.array(stated), abs=5e-4)
    assert votes.mean(axis=0) == pytest.approx([0.103, 0.497, 0.143], abs=5e-4)
    lengths = np.linalg.norm(votes, axis=1)
    assert lengths[[1, 2, 4]] == pytest.approx([3.67, 4.5, 0.26], abs=5e-3)
    assert reference.strongest_voter(W, 0, X, Y) == 2
    assert np.argmax(np.abs(votes[:, -1])) == 1
    assert np.argmax(np.linalg.norm(X, axis=1)) == 4
    neg = reference.class_pulls(W, 0, X, Y)[1]
    assert [f"{entry:.5f}"[:-2] for entry in neg] == ["0.535", "-0.339", "0.250"]


def test_ninety_against_ten(reference: Any) -> None:
    pos, neg = reference.class_pulls([0.0], 0, FEATURE, LABELS)
    assert (*pos, *neg) == pytest.approx((-0.10, -0.05, -0.45, 0.45))
    assert reference.votes([0.0], 0, FEATURE, LABELS).mean(axis=0)[-1] == pytest.approx(0.40)
    weights = reference.balanced_weights(LABELS)
    assert weights[[0, -1]] == pytest.approx([5, 0.556], abs=5e-4)
    assert weights.mean() == pytest.approx(1)
    balanced = weights[:, None] * reference.votes([0.0], 0, FEATURE, LABELS)
    assert balanced[:10].sum(axis=0) / 100 == pytest.approx([-0.50, -0.25])
    assert balanced[10:].sum(axis=0) / 100 == pytest.approx([-0.25, 0.25])


def test_the_bias_rests_where_both_classes_pull_alike(reference: Any) -> None:
    b = -np.log(9)
    assert b == pytest.approx(-2.197, abs=5e-4)
    on_b = reference.votes([0.0], b, FEATURE, LABELS)[:, -1]
    assert on_b[[0, -1]] == pytest.approx([-0.9, 0.1])
    assert on_b.sum() == pytest.approx(0, abs=1e-12)
    assert (np.abs(on_b[10:]) < 0.5).all()
    assert (np.abs(on_b[:10]) > 0.5).all()


def test_balanced_votes_cancel_only_where_there_are_both_classes(reference: Any) -> None:
    for labels, total in (([1, 0, 0], 0.0), ([0, 0, 0], 1.5)):
        on_b = reference.votes([0.0], 0, [[3], [1], [2]], labels)[:, -1]
        assert reference.balanced_weights(labels) @ on_b == pytest.approx(total)


def test_the_picture_of_the_reference_is_right(course: Course, reference: Any) -> None:
    exercise = course.exercises["votes_and_imbalance"]
    shown = str(drawn(exercise, reference, variant_of(course, exercise)))
    assert "Of your 12 votes 12 are as they should be" in shown
    assert "add up to 0.4, which must be 0.4, and with your weights to 0, which" in shown
