"""Whether the lesson's numbers are those of the reference, and rounding decides no check."""

from __future__ import annotations

import runpy
from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn
from grader.seeds import variant_of

RAVINE = [1, 100]
BEST = 2 / 101


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["ravine"]
    return reference_for(exercise, variant_of(course, exercise))


def test_the_gradient_and_the_way_are_44_degrees_apart() -> None:
    way, gradient = np.array([100, 1]), np.array([1, 100]) * [100, 1]
    cosine = way @ gradient / np.linalg.norm(way) / np.linalg.norm(gradient)
    assert np.degrees(np.arccos(cosine)) == pytest.approx(44.4, abs=0.05)


@pytest.mark.parametrize(
    ("lr", "factors", "near", "far"),
    [
        (0.01, [0.99, 0], 1375, 1833),
        (BEST, [0.980198, -0.980198], 709, 922),
        (0.02, [0.98, -1], None, None),
        (0.021, [0.979, -1.1], None, None),
        (0.0195, [0.9805, -0.95], 702, 936),
    ],
)
def test_each_rate_does_what_the_lesson_says(
    reference: Any, lr: float, factors: list[float], near: int | None, far: int | None
) -> None:
    assert reference.contraction(lr, RAVINE) == pytest.approx(factors, abs=1e-6)
    for start, wanted in (([1, 1], near), ([100, 1], far)):
        steps, flips, slowest = reference.ravine_report(RAVINE, start, lr, 1e-6, 2000)
        assert steps == wanted
        assert flips == (0 if lr == 0.01 else wanted or 2000)
        assert slowest == pytest.approx(max(map(abs, factors)), abs=1e-6)


@pytest.mark.parametrize(
    ("kappa", "slowest", "steps"),
    [(1, 0, 1), (2, 0.3333, 13), (10, 0.8182, 71), (100, 0.9802, 709), (1000, 0.9980, 7082)],
)
def test_the_steps_grow_like_the_condition_number(
    reference: Any, kappa: int, slowest: float, steps: int
) -> None:
    lr = reference.best_lr([1, kappa])
    report = reference.ravine_report([1, kappa], [1, 1], lr, 1e-6, 8000)
    assert report[0] == steps
    assert report[2] == pytest.approx((kappa - 1) / (kappa + 1)) == pytest.approx(slowest, abs=5e-5)


def test_the_worked_calls_are_right(reference: Any) -> None:
    assert reference.contraction(0.15, [3, 1, 10]) == pytest.approx([0.55, 0.85, -0.5])
    lr = reference.best_lr([3, 1, 10])
    assert lr == pytest.approx(0.1818, abs=5e-5)
    factors = [0.4545, 0.8182, -0.8182]
    assert reference.contraction(lr, [3, 1, 10]) == pytest.approx(factors, abs=5e-5)
    for most, wanted in ((33, 33), (32, None)):
        steps, flips, slowest = reference.ravine_report([3, 1, 10], [4, 2, -1], 0.15, 0.01, most)
        assert (steps, flips) == (wanted, wanted or most)
        assert slowest == pytest.approx(0.85)
    *counts, slowest = reference.ravine_report([3, 1, 10], [4, 2, -1], 0.05, 0.01, 200)
    assert (*counts, pytest.approx(slowest)) == (104, 0, 0.95)
    assert reference.ravine_report([3, 1, 10], [3, 0, 4], 0.15, 5, 10)[:2] == (0, 0)


def test_rounding_decides_no_hidden_walk(course: Course) -> None:
    walks = runpy.run_path(str(course.folder / "solutions/ravine/checks.py"))["WALKS"]
    for (curvatures, start, lr, tol, most), (steps, flips, _) in walks:
        factors = 1 - lr * np.array(curvatures)
        walk = np.array(start) * factors ** np.arange(most + 1)[:, None]
        walk = walk[: most + 1 if steps is None else steps + 1]
        apart = np.abs(np.linalg.norm(walk, axis=1) / tol - 1)
        assert apart[0] == 0 or apart[0] > 1e-3
        assert np.min(apart[1:], initial=1) > 1e-3
        along = walk[:, np.argmax(curvatures)]
        assert np.min(np.abs(along[:-1] * along[1:]), initial=np.inf) > 1e-100 or flips in (0, ...)


def test_the_picture_of_the_reference_is_right(course: Course, reference: Any) -> None:
    exercise = course.exercises["ravine"]
    shown = drawn(exercise, reference, variant_of(course, exercise))
    assert shown is not None
    assert "in place of" not in shown.caption
    assert "709" in shown.caption
