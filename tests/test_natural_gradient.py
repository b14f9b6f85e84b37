"""Whether the numbers that the lesson of natural_gradient states are those of the reference."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn
from grader.seeds import variant_of

MORNINGS = np.array([[-2.0], [-1], [1], [4]])


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["natural_gradient"]
    return reference_for(exercise, variant_of(course, exercise))


def kl(sigma: float, other: float, apart: float = 0.0) -> float:
    """Return the KL divergence between two normal distributions."""
    return float(np.log(other / sigma) + (sigma**2 + apart**2) / (2 * other**2) - 0.5)


def test_two_knobs(reference: Any) -> None:
    assert [kl(10, 10, 1), kl(0.1, 0.1, 1)] == pytest.approx([0.005, 50])
    assert kl(1, 1.01) == pytest.approx(0.0000984, abs=5e-8)
    assert reference.fisher_gaussian(1)[1, 1] * 0.01**2 / 2 == pytest.approx(0.0001)
    assert reference.fisher_gaussian(0.1) == pytest.approx(np.diag([100, 200]))


def test_the_information_is_a_mean_of_scores_and_a_hessian(reference: Any) -> None:
    u, chances = np.polynomial.hermite_e.hermegauss(9)
    chances = chances / np.sqrt(2 * np.pi)
    assert [chances @ u**k for k in (1, 2, 3, 4)] == pytest.approx([0, 1, 0, 3])
    scores = np.array([u, u**2 - 1]) / 0.3
    assert (scores * chances) @ scores.T == pytest.approx(reference.fisher_gaussian(0.3))
    p = 1 / (1 + 3.0 ** -MORNINGS.ravel())
    assert p * (1 - p) == pytest.approx([0.09, 0.1875, 0.1875, 0.0120], abs=5e-5)
    assert p * (1 - p) ** 2 + (1 - p) * p**2 == pytest.approx(p * (1 - p))
    assert reference.fisher_logistic([0], MORNINGS) == pytest.approx(1.375)
    assert reference.fisher_logistic([np.log(3)], MORNINGS) == pytest.approx(0.2319, abs=5e-5)


def test_steps_of_equal_effect(reference: Any) -> None:
    for sigma, n in (0.1, [0.01, 0.005]), (10, [100, 50]):
        assert reference.natural(reference.fisher_gaussian(sigma), [1, 1]) == pytest.approx(n)
    F, g = np.diag([1.0, 100]), np.array([100.0, 100])
    n = reference.natural(F, g)
    assert n == pytest.approx([100, 1])
    assert (n @ F @ n / 2, g @ n) == pytest.approx((5050, 10100))
    assert (0.01 * g @ F @ g / 2, 0.1 * g @ g) == pytest.approx((5050, 2000))
    assert reference.natural(np.diag([2, 2]), [6, 2]) == pytest.approx([3, 1])
    assert reference.natural(np.diag([2, -2]), [1, -2]) == pytest.approx([0.5, 1])
    assert reference.angle([1, -2], [0.5, 1]) > 90


def test_units_do_not_count(reference: Any) -> None:
    F, g, A = np.diag([100.0, 200]), np.ones(2), np.diag([0.01, 1])
    in_phi = A.T @ F @ A
    assert in_phi == pytest.approx(np.diag([0.01, 200]))
    n = reference.natural(in_phi, A.T @ g)
    assert n == pytest.approx([1, 0.005])
    assert A @ n == pytest.approx([0.01, 0.005], rel=1e-12)
    euclidean = A @ A.T @ g
    assert euclidean == pytest.approx([0.0001, 1])
    assert reference.angle(g, euclidean) == pytest.approx(45.0, abs=0.05)


def test_how_far_apart_the_two_point(reference: Any) -> None:
    rng, widest = np.random.default_rng(0), 0
    for _ in range(10_000):
        B, g = rng.standard_normal((3, 3)), rng.standard_normal(3)
        widest = max(widest, reference.angle(g, reference.natural(B @ B.T, g)))
    assert widest == pytest.approx(89.935, abs=5e-3)
    leans = (1, 44.43), (0.5, 62.29), (0.2, 75.83), (0.05, 75.83), (0.02, 62.29), (0.01, 44.43)
    for t, stated in leans:
        assert reference.angle([1, t], [0.01, t]) == pytest.approx(stated, abs=5e-3)
    for kappa, stated in (4, 36.87), (100, 78.58), (10_000, 88.85):
        F = np.diag([kappa, 1.0])
        g = reference.widest_gradient(F)
        angle = reference.angle(g, reference.natural(F, g))
        assert angle == pytest.approx(stated, abs=5e-3)
        cosine = np.cos(np.radians(angle))
        assert cosine == pytest.approx(2 * np.sqrt(kappa) / (1 + kappa))
    assert cosine == pytest.approx(0.0200, abs=5e-5)


def test_the_examples_of_the_task(course: Course, reference: Any) -> None:
    text = (course.exercises["natural_gradient"].folder / "README.md").read_text()
    examples = re.findall(r"(?m)^((?:fisher|natural|angle)\w*\(.*\))  # ([^:\n]*)", text)
    assert len(examples) == 7
    for code, stated in examples:
        wanted = np.array(eval(stated.replace("...", "")))
        assert np.allclose(eval(f"reference.{code}"), wanted, rtol=0, atol=1e-4), code


def test_the_picture_of_the_reference_is_right(course: Course, reference: Any) -> None:
    exercise = course.exercises["natural_gradient"]
    shown = drawn(exercise, reference, variant_of(course, exercise))
    assert shown is not None
    assert "5 of 5 lead" in shown.caption
    assert "3 of 3 of your Gaussian F are right" in shown.caption
    angles = re.findall(r"\d+\.\d+", shown.caption)
    assert angles == ["78.58", "78.58", "88.85", "88.85"]
