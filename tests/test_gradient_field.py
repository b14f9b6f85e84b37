"""Whether the lesson's numbers are those of the reference."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    return reference_for(course.exercises["gradient_field"], None)


def round_slopes(x: Any, y: Any) -> Any:
    return 2 * x, 2 * y


def long_bowl(x: Any, y: Any) -> Any:
    return x**2 + 3 * y**2


def long_slopes(x: Any, y: Any) -> Any:
    return 2 * x, 6 * y


def saddle_slopes(x: Any, y: Any) -> Any:
    return 2 * x, -2 * y


def same_line(one: Any, other: Any) -> bool:
    """Whether two vectors are the same but for their sign."""
    return bool(np.allclose(one, other) or np.allclose(one, -np.asarray(other)))


def test_the_map_in_arrays_is_that_of_the_lesson(reference: Any) -> None:
    field = reference.gradient_field(long_bowl, long_slopes, (-1, 3), (0, 2), 3, 2)
    assert field.keys() == {"X", "Y", "Z", "U", "V", "levels"}
    assert field["X"].tolist() == [[-1, 1, 3], [-1, 1, 3]]
    assert field["Y"].tolist() == [[0, 0, 0], [2, 2, 2]]
    assert field["Z"].tolist() == [[1, 1, 9], [13, 13, 21]]
    assert field["U"].tolist() == [[-2, 2, 6], [-2, 2, 6]]
    assert field["V"].tolist() == [[0, 0, 0], [12, 12, 12]]
    assert len(field["levels"]) >= 3
    assert 1 < min(field["levels"]) < max(field["levels"]) < 21


def test_the_tangents_are_those_of_the_lesson(reference: Any) -> None:
    along = reference.contour_tangents(round_slopes, [[3, 1], [0, 0]])
    assert same_line(along[0], np.array([-1, 3]) / np.sqrt(10))
    assert along[0] @ [6, 2] == pytest.approx(0, abs=1e-12)
    assert not along[1].any()
    along = reference.contour_tangents(long_slopes, [[1, 1], [0, 0]])
    assert same_line(np.round(along[0], 3), [-0.949, 0.316])
    assert not along[1].any()
    assert not reference.contour_tangents(saddle_slopes, [[0, 0]]).any()


@pytest.mark.parametrize(
    ("point", "level", "length", "way"),
    [((1, 0), 1, 2, 0.414), ((-2, -2), 8, 5.66, 0.172), ((3, 1), 10, 6.32, 0.154)],
)
def test_contours_lie_closer_where_the_gradient_is_longer(
    point: Any, level: int, length: float, way: float
) -> None:
    assert np.dot(point, point) == level
    assert np.hypot(*round_slopes(*point)) == pytest.approx(length, abs=5e-3)
    assert np.sqrt(level + 1) - np.sqrt(level) == pytest.approx(way, abs=5e-4)
    assert 1 / length == pytest.approx(way, rel=0.25)


def test_the_tangent_is_the_gradient_with_its_entries_swapped() -> None:
    assert np.array([-2, 6]) / np.sqrt(40) == pytest.approx(np.array([-1, 3]) / np.sqrt(10))
    assert round(1 / 6.32, 3) == 0.158


def test_the_long_bowl_and_the_saddle_are_as_told() -> None:
    assert np.sqrt(12) - np.sqrt(3) == pytest.approx(1.73, abs=5e-3)
    assert [long_bowl(0, 1), long_bowl(0, 2)] == [3, 12]
    assert long_slopes(1, 1) == (2, 6)
    assert (saddle_slopes(1, 0), saddle_slopes(0, 1)) == ((2, 0), (0, -2))


def test_the_picture_of_the_reference_says_what_is_right(course: Course, reference: Any) -> None:
    shown = drawn(course.exercises["gradient_field"], reference, None)
    assert shown is not None
    assert "in place of" not in shown.caption
    assert "34 of your 34 arrows" in shown.caption
    assert "equally long" not in shown.caption
    assert "at right angles to the gradients" in shown.caption


def test_the_picture_of_short_arrows_and_long_tangents_shows_them(
    course: Course, reference: Any
) -> None:
    class Wrong:
        @staticmethod
        def gradient_field(*arguments: Any) -> Any:
            field = reference.gradient_field(*arguments)
            length = np.maximum(np.hypot(field["U"], field["V"]), 1e-9)
            return {**field, "U": field["U"] / length, "V": field["V"] / length, "levels": [1, 3]}

        @staticmethod
        def contour_tangents(*arguments: Any) -> Any:
            return 100 * reference.contour_tangents(*arguments)

    shown = drawn(course.exercises["gradient_field"], Wrong, None)
    assert shown is not None
    assert "all are equally long; the longest has the length 1.0 in place of 13.4" in shown.caption
    assert "Your levels reach from 1 to 3, the heights from 0 to 21;" in shown.caption
    field, tangents = (panel.arrows[0] for panel in shown.panels)
    assert np.max(np.hypot(field.u, field.v)) == pytest.approx(np.hypot(6, 12) / 15, abs=1e-2)
    assert np.max(np.abs(np.add(tangents.x, tangents.u))) <= 4.01
    assert np.max(np.abs(np.add(tangents.y, tangents.v))) <= 3.01
