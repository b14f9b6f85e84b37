"""Whether the lesson's numbers are those of the reference, and its claims are true."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn
from grader.seeds import variant_of

GRAIN = np.array([[5, 4], [4, 5]])


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["potential_and_force"]
    return reference_for(exercise, variant_of(course, exercise))


def bowl(p: Any) -> Any:
    return 2 * p


def swirl(p: Any) -> Any:
    return np.array([-p[1], p[0]])


def test_the_forces_of_the_lesson(reference: Any) -> None:
    assert reference.force(bowl, [3, 1]) == pytest.approx([-6, -2])
    assert reference.force(lambda p: [0, 0, 2 * 9.81], [1, 2, 3]) == pytest.approx([0, 0, -19.62])
    assert reference.force(lambda p: p * [2, -2], [0.5, 1.5]) == pytest.approx([-1, 3])
    x = np.array([3.0, 1.0])
    for wanted in ([2.4, 0.8], [1.92, 0.64]):
        x = x + 0.5 / 5.0 * reference.force(bowl, x)
        assert x == pytest.approx(wanted)


def test_the_work_of_the_lesson(reference: Any) -> None:
    def spring(p: Any) -> Any:
        return reference.force(bowl, p)

    ways = [[[3, 1], [0, 0]], [[3, 1], [3, -2]], [[3, -2], [0, 0]], [[3, 1], [3, -2], [0, 0]]]
    assert [reference.work(spring, way) for way in ways] == pytest.approx([10, -3, 13, 10])
    corners = [[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]]
    sides = [reference.work(swirl, corners[t : t + 2]) for t in range(4)]
    assert sides == pytest.approx([0, 2, 2, 0])
    assert reference.work(swirl, corners) == pytest.approx(4)
    hiker = [reference.work(lambda p: [-70 * 9.81], way) for way in ([[0], [100]], [[100], [0]])]
    assert hiker == pytest.approx([-68670, 68670])


def test_the_force_that_is_not_linear(reference: Any) -> None:
    one, two = [[0], [2]], [[0], [1], [2]]
    assert [reference.work(np.square, way) for way in (one, two)] == pytest.approx([2, 2.5])
    many = np.linspace(0, 2, 1001)[:, None]
    assert reference.work(np.square, many) == pytest.approx(8 / 3, rel=1e-5)
    trapezoids = [np.trapezoid(np.square(way)[:, 0], np.ravel(way)) for way in (one, two)]
    assert trapezoids == pytest.approx([4, 3])


def test_the_flux_turns_by_as_much_as_the_lesson_says(reference: Any) -> None:
    assert np.linalg.eigvalsh(GRAIN) == pytest.approx([1, 9])
    assert reference.flux(GRAIN, [2, 0]) == pytest.approx([-10, -8])
    turned = []
    for angle in [0.0, *np.linspace(0, 2 * np.pi, 20001)]:
        grad_c = np.array([np.cos(angle), np.sin(angle)])
        flux = reference.flux(GRAIN, grad_c)
        turned.append(np.degrees(np.arccos(min(1.0, -flux @ grad_c / np.linalg.norm(flux)))))
    assert turned[0] == pytest.approx(38.7, abs=0.05)
    assert max(turned) == pytest.approx(53.1, abs=0.05)


def test_the_cell_hops_as_the_lesson_says(reference: Any) -> None:
    def hill(p: Any) -> Any:
        return -2 * p

    path = reference.chemotaxis_path(hill, [3, 4], 4, 0.5, 5)
    wanted = [[3, 4], [1.8, 2.4], [0.6, 0.8], [-0.6, -0.8], [0.6, 0.8], [-0.6, -0.8]]
    assert path == pytest.approx(np.array(wanted))
    signed = reference.chemotaxis_path(hill, [3, 4], 4, 0.15, 12) @ [0.6, 0.8]
    assert signed[8:] == pytest.approx([0.2, -0.4, 0.2, -0.4, 0.2])


def test_the_picture_says_that_the_reference_is_right(reference: Any, course: Course) -> None:
    exercise = course.exercises["potential_and_force"]
    picture = drawn(exercise, reference, variant_of(course, exercise))
    assert picture is not None
    assert "8 of your 8 fluxes run downhill" in picture.caption
    assert "are all 0.7 m long" in picture.caption
