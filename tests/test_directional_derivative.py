"""Whether the lesson's numbers are those of the reference, and any drawn numbers are fair."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from grader.answer import Answer
from grader.authoring import reference_for
from grader.grading import Grading
from grader.model import Course, Outcome
from grader.rehearsal import ReferenceHost
from grader.seeds import variant_of

DRAWS = 60
UPHILL = [6, 2]
BOWL, SADDLE = np.diag([2.0, 2.0]), np.diag([2.0, -2.0])


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["directional_derivative"]
    return reference_for(exercise, variant_of(course, exercise))


@pytest.mark.parametrize(
    ("u", "dot", "length", "slope"),
    [
        ([1, 0], 6, 1, 6),
        ([0, 1], 2, 1, 2),
        ([1, 1], 8, 1.414, 5.657),
        ([3, 1], 20, 3.162, 6.325),
        ([-1, 3], 0, 3.162, 0),
        ([-1, -1], -8, 1.414, -5.657),
        ([10, 10], 80, 14.142, 5.657),
        ([0.6, 0.8], 5.2, 1, 5.2),
    ],
)
def test_the_table_is_right(
    reference: Any, u: list[float], dot: float, length: float, slope: float
) -> None:
    assert np.dot(UPHILL, u) == pytest.approx(dot)
    assert math.hypot(*u) == pytest.approx(length, abs=5e-4)
    assert reference.directional(UPHILL, u) == pytest.approx(slope, abs=5e-4)


def test_three_entries_and_the_cosine_are_those_of_the_lesson(reference: Any) -> None:
    assert reference.directional([3, 0, 4], [1, 2, 2]) == pytest.approx(3.667, abs=5e-4)
    between = math.degrees(math.atan2(1, 1) - math.atan2(2, 6))
    assert between == pytest.approx(26.57, abs=0.005)
    assert 6.325 * 1.414 * math.cos(math.radians(26.57)) == pytest.approx(8, abs=5e-3)


def test_the_steepest_slopes_are_those_of_the_lesson(reference: Any) -> None:
    angles = np.linspace(0, 2 * np.pi, 3600, endpoint=False)
    for g, steepest in ((UPHILL, 6.3246), ([-4, -4], 5.6569)):
        assert reference.directional(g, g) == pytest.approx(steepest, abs=5e-5)
        assert reference.steepness_profile(g, angles).max() == pytest.approx(steepest, abs=5e-5)
    profile = reference.steepness_profile(UPHILL, angles)
    assert np.degrees(angles[np.argmax(profile)]) == pytest.approx(18.4)
    assert math.cos(math.radians(5)) == pytest.approx(0.996, abs=5e-4)


def test_the_ratios_are_those_of_the_lesson(reference: Any) -> None:
    for A, wanted in ((BOWL, 2), (SADDLE, 0.5)):
        ratio = reference.anisotropy(lambda p, A=A: A @ p, [3, 1], [1, 1], [1, -1])
        assert ratio == pytest.approx(wanted)
    assert reference.directional(UPHILL, [1, -1]) == pytest.approx(2.828, abs=5e-4)
    rise = 100 * (1.01**2 - 1)
    assert rise == pytest.approx(2, rel=0.01)


def test_the_long_bowl_misses_its_bottom(reference: Any) -> None:
    down, bottom = np.array([-6, -8]), np.array([-3, -1])
    cosine = down @ bottom / np.linalg.norm(down) / np.linalg.norm(bottom)
    assert down @ bottom == 26
    assert cosine == pytest.approx(26 / (10 * math.sqrt(10)))
    assert cosine == pytest.approx(0.822, abs=5e-4)
    assert math.degrees(math.acos(cosine)) == pytest.approx(34.7, abs=0.05)
    assert reference.directional([6, 8], down) == pytest.approx(-10)
    assert reference.directional([6, 8], bottom) == pytest.approx(-8.222, abs=5e-4)


def test_no_draw_fails_the_reference_or_hides_a_mistake(course: Course) -> None:
    exercise = course.exercises["directional_derivative"]
    assert exercise.draw is not None
    for seed in range(DRAWS):
        variant = exercise.draw(np.random.default_rng(seed))
        assert variant.a * variant.c > variant.b**2, "it is a bowl"
        slope = np.dot(variant.gradient(variant.p), variant.u) / math.hypot(*variant.u)
        assert variant.slope(variant.u) == pytest.approx(slope)
        assert float(variant.slope_there) == pytest.approx(slope, rel=5e-5)
        answer = Answer(ReferenceHost(exercise, variant), exercise.signatures)
        rng = np.random.default_rng(seed)
        grading = Grading(exercise, answer, variant, lambda check, rng=rng: rng, None)
        for check in exercise.checks:
            assert grading.verdict(check).outcome is Outcome.PASSED
