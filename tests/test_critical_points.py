"""Whether the lesson's numbers are true, and how often the checks fail a right answer."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import sympy as sp

from grader.model import Course, Exercise
from grader.rehearsal import rehearse

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


def all_positive(d: int) -> float:
    """P(all eigenvalues are positive), from their density, integrated over the gaps between them.

    In order, the density is the product of all differences times exp(-sum of squares / 2), divided
    by Mehta's integral.
    """
    nodes, weights = np.polynomial.legendre.leggauss(20)
    nodes, weights = 3 * (nodes + 1), 3 * weights  # gaps from 0 to 6; beyond it is below 1e-8
    gaps = np.meshgrid(*[nodes] * d, indexing="ij", sparse=True)
    eigenvalues = [sum(gaps[: k + 1]) for k in range(d)]
    density = np.exp(-sum(value**2 for value in eigenvalues) / 2)
    for low, high in combinations(range(d), 2):
        density = density * sum(gaps[low + 1 : high + 1])
    for _ in range(d):
        density = density @ weights
    mehta = math.prod(math.gamma(1 + j / 2) / math.gamma(1.5) for j in range(1, d + 1))
    return float(math.factorial(d) * density / ((2 * math.pi) ** (d / 2) * mehta))


def test_the_lesson_s_shares_are_right(exercise: Exercise, right: SimpleNamespace) -> None:
    shares = {d: all_positive(d) for d in range(1, 6)}
    assert [shares[d] for d in MINIMA] == pytest.approx(list(MINIMA.values()), abs=1e-8)
    assert shares[4] == pytest.approx(0.0024567, abs=1e-7)
    rows = (exercise.folder / "README.md").read_text(encoding="utf-8").splitlines()
    for name, found in (
        ("all positive", list(shares.values())),
        ("saddles", [1 - 2 * share for share in shares.values()]),
    ):
        told = next(row for row in rows if row.startswith(f"| {name} |")).split("|")[2:-1]
        for text, share in zip(told, found, strict=True):
            digits = len(text.strip().partition(".")[2])
            assert abs(float(text) - share) <= 0.5 * 10**-digits + 1e-8
    drawn = (exercise.picture or print).__globals__["ALL_POSITIVE"]
    assert drawn == pytest.approx(list(shares.values()), abs=5e-6)
    n, rng = 100_000, np.random.default_rng(1)
    for d, minima in shares.items():
        spread = 5 * math.sqrt(minima / n)
        given = right.saddle_fraction(d, n, rng)
        assert given["minimum"] == pytest.approx(minima, abs=spread)
        assert given["maximum"] == pytest.approx(minima, abs=spread)


def test_is_real_tells_the_graded_points_apart(exercise: Exercise) -> None:
    def inputs(check: Any) -> np.random.Generator:
        return np.random.default_rng(7)

    found = 0
    for call in rehearse(exercise, None, inputs, exercise.checks):
        if call.function == "critical_points":
            f, x, y = call.arguments
            for solution in sp.solve([f.diff(x), f.diff(y)], [x, y], dict=True):
                assert all(solution[letter].is_real in (True, False) for letter in (x, y))
                found += 1
    assert found > 15


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
    share = 1 - 2 * MINIMA[2]
    outside = (count for count in range(4001) if not 0.67 <= count / 4000 <= 0.745)
    public = math.fsum(chance(4000, (count, share)) for count in outside)
    assert public == pytest.approx(2.0e-7, rel=0.03)
    n, share = 300, MINIMA[2]
    alike = math.fsum(
        chance(n, (up, share), (down, share)) ** 4
        for up in range(n + 1)
        for down in range(n + 1 - up)
    )
    assert alike == pytest.approx(2.0e-8, rel=0.03)
    assert sum(failures) + alike + public < 1e-6
