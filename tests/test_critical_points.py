"""Whether the lesson's numbers are true, and how often the checks fail a right answer."""

from __future__ import annotations

import math
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import sympy as sp

from grader.model import Course, Exercise

X, Y = sp.symbols("x y")
MINIMA = {1: 0.5, 2: (2 - math.sqrt(2)) / 4, 3: (math.pi - 2 * math.sqrt(2)) / (4 * math.pi)}


@pytest.fixture(scope="module")
def exercise(course: Course) -> Exercise:
    return course.exercises["critical_points"]


@pytest.fixture(scope="module")
def right(exercise: Exercise) -> SimpleNamespace:
    return SimpleNamespace(**(exercise.reference or {}))


def test_the_lesson_s_points_and_kinds_are_right(right: SimpleNamespace) -> None:
    for f, wanted in (
        (X**2 + Y**2, {(0, 0): "minimum"}),
        (-(X**2) - Y**2, {(0, 0): "maximum"}),
        (X**2 - Y**2, {(0, 0): "saddle"}),
        (X**2 + 4 * X * Y + Y**2, {(0, 0): "saddle"}),
        (X**4 - 2 * X**2 + Y**2, {(1, 0): "minimum", (-1, 0): "minimum", (0, 0): "saddle"}),
        *((f, {(0, 0): "degenerate"}) for f in (X**4 + Y**4, X**3 - 3 * X * Y**2)),
        *((3 * X**2 + sign * Y**4, {(0, 0): "degenerate"}) for sign in (1, -1)),
    ):
        assert dict(right.critical_points(f, X, Y)) == wanted
    assert right.classify([[2, 4], [4, 2]])[1] == pytest.approx([-2, 6])


def test_the_lesson_s_shares_are_right(right: SimpleNamespace) -> None:
    assert [round(MINIMA[d], 4) for d in (1, 2, 3)] == [0.5, 0.1464, 0.0249]
    assert [round(1 - 2 * MINIMA[d], 4) for d in (2, 3)] == [0.7071, 0.9502]
    n, rng = 100_000, np.random.default_rng(1)
    for d, minima in {**MINIMA, 4: 0.00242, 5: 0.00014}.items():
        spread = 5 * math.sqrt(minima / n)
        shares = right.saddle_fraction(d, n, rng)
        assert shares["minimum"] == pytest.approx(minima, abs=spread)
        assert shares["maximum"] == pytest.approx(minima, abs=spread)


def chance(n: int, *counts: tuple[int, float]) -> float:
    """P(these counts of n, each with its probability, and the rest of another kind)."""
    counts = (
        *counts,
        (n - sum(count for count, _ in counts), 1 - sum(share for _, share in counts)),
    )
    return math.exp(
        math.lgamma(n + 1)
        + sum(count * math.log(share) - math.lgamma(count + 1) for count, share in counts)
    )


def test_right_shares_are_hardly_ever_failed(exercise: Exercise) -> None:
    name = "the_shares_are_right_in_two_dimensions"
    check: Callable[..., Any] = next(one.function for one in exercise.checks if one.name == name)
    failures = []
    for d, n, names, low, high in check.__globals__["BOUNDS"]:
        share = MINIMA[d] * len(names)
        outside = (count for count in range(n + 1) if not low <= count / n <= high)
        failures.append(math.fsum(chance(n, (count, share)) for count in outside))
    assert failures == pytest.approx([9.8e-8, 8.7e-8, 2.7e-8, 7.4e-8, 1.3e-8], rel=0.03)
    n, share = 300, MINIMA[2]
    alike = math.fsum(
        chance(n, (up, share), (down, share)) ** 4
        for up in range(n + 1)
        for down in range(n + 1 - up)
    )
    assert alike == pytest.approx(2.0e-8, rel=0.03)
    assert sum(failures) + alike < 1e-6
