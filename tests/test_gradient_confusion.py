"""Whether the numbers that the lesson of gradient_confusion states are those of the reference."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn
from grader.seeds import variant_of

G = np.array([[6, 8], [0, 2], [-1, 0], [3, -4]])


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["gradient_confusion"]
    return reference_for(exercise, variant_of(course, exercise))


@pytest.fixture(scope="module")
def lesson(course: Course) -> dict[str, Any]:
    """What the lesson's definitions define."""
    text = (course.exercises["gradient_confusion"].folder / "README.md").read_text()
    names: dict[str, Any] = {"np": np}
    for code in re.findall(r"(?m)^def .*?\n(?=\n\n|```)", text, re.S):
        exec(code, names)
    return names


def chance(reference: Any, rows: Any) -> float:
    """Return the smoothness of random orders on average."""
    return float(np.mean([reference.order_smoothness(rows[list(p)], [0, 1]) for p in pairs(rows)]))


def pairs(rows: Any) -> list[tuple[int, int]]:
    return list(combinations(range(len(rows)), 2))


def test_one_step_moves_both_losses_as_stated() -> None:
    for side, loss in ((1, 0.9604), (-1, 1.0404)):
        assert (0.02 - side) ** 2 == pytest.approx(loss)


def test_the_worked_example(reference: Any) -> None:
    assert [G[i] @ G[j] for i, j in pairs(G)] == [16, -6, -14, 0, -8, -3]
    cosines = [reference.order_smoothness(G[[i, j]], [0, 1]) for i, j in pairs(G)]
    assert cosines == pytest.approx([0.8, -0.6, -0.28, 0, -0.8, -0.6])
    assert (reference.confusion(G), reference.conflict_fraction(G)) == (14, 4 / 6)
    assert (reference.confusion(2 * G), reference.conflict_fraction(2 * G)) == (56, 4 / 6)
    assert reference.order_smoothness(G, [2, 0, 1, 3]) == pytest.approx(-0.2)
    assert reference.order_smoothness(G, [3, 0, 1, 2]) == pytest.approx(0.173, abs=5e-4)
    assert chance(reference, G) == pytest.approx(-0.247, abs=5e-4)


def test_at_a_flat_point_the_mean_of_the_pairs_is_as_stated(reference: Any) -> None:
    rows = np.random.default_rng(0).standard_normal((7, 3))
    rows -= rows.mean(axis=0)
    mean = np.mean([rows[i] @ rows[j] for i, j in pairs(rows)])
    assert mean == pytest.approx(-np.sum(rows**2) / (7 * 6))
    assert reference.confusion(rows) >= -mean


def test_easy_first_is_no_law(reference: Any, lesson: dict[str, Any]) -> None:
    stated = {2: (0.202, 0.112, 0.911), 3: (0.196, 0.719, 0.920)}
    better = 0
    for seed in range(100):
        rows, size = lesson["table"](seed)
        easy = np.argsort(size)
        smooth = reference.order_smoothness(rows, easy)
        assert reference.order_smoothness(rows, easy[::-1]) == pytest.approx(smooth)
        random = chance(reference, rows)
        better += smooth > random
        if seed in stated:
            by_angle = np.argsort(np.arctan2(rows[:, 1], rows[:, 0]))
            found = random, smooth, reference.order_smoothness(rows, by_angle)
            assert found == pytest.approx(stated[seed], abs=5e-4)
    assert better == 93


def test_where_the_walks_end(reference: Any, lesson: dict[str, Any]) -> None:
    end, rng = lesson["end"], np.random.default_rng(0)

    def at_random(C: Any, lr: float) -> float:
        return float(np.mean([end(C, rng.permutation(len(C)), lr) for _ in range(5_000)]))

    turn = np.arange(24) * 2 * np.pi / 24
    C = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    opposite = np.arange(24).reshape(2, 12).T.ravel()
    for order, smooth, away in (np.arange(24), 0.966, 0.345), (opposite, -0.984, 0.036):
        assert reference.order_smoothness(-2 * C, order) == pytest.approx(smooth, abs=5e-4)
        assert end(C, order, 0.05) == pytest.approx(away, abs=5e-4)
    assert at_random(C, 0.05) == pytest.approx(0.12, abs=5e-3)
    C = np.arange(1.0, 13)[:, None]
    assert reference.order_smoothness(-2 * C, rng.permutation(12)) == pytest.approx(1)
    assert end(C, range(12), 0.05) == pytest.approx(0.96, abs=5e-3)
    assert end(C, range(11, -1, -1), 0.05) == pytest.approx(2.71, abs=5e-3)
    assert at_random(C, 0.05) == pytest.approx(1.84, abs=2e-2)
    assert end(C, range(12), 0.1) == pytest.approx(1.77, abs=6e-3)
    assert at_random(C, 0.1) == pytest.approx(0.68, abs=2e-2)


def test_the_picture_of_the_reference_is_right(course: Course, reference: Any) -> None:
    exercise = course.exercises["gradient_confusion"]
    shown = drawn(exercise, reference, variant_of(course, exercise))
    assert shown is not None
    found = re.findall(r"-?\d+\.\d+", shown.caption)
    assert found[0] == found[1]
    assert found[2] == found[3]
    assert found[4:7] == found[7:]
