"""A panel becomes paths, ticks and a legend, all within a bounded stretch of numbers."""

from __future__ import annotations

import math
import re

import pytest

from grader.model import Arrows, Band, Line, Panel
from grader.reports.drawing import BOTTOM, LEFT, RIGHT, TOP, Drawing, draw

MINUS = "\N{MINUS SIGN}"


def panel(
    *lines: Line,
    bands: tuple[Band, ...] = (),
    arrows: tuple[Arrows, ...] = (),
    x: tuple[float, float] = (0, 1),
    y: tuple[float, float] = (0, 1),
) -> Panel:
    """A panel with these lines."""
    return Panel("A panel", "Lines.", "x", "y", x, y, lines, bands, arrows)


def points(path: str) -> list[tuple[float, float]]:
    """The points of a path."""
    assert re.fullmatch(r"(?:M?-?[\d.e+]+,-?[\d.e+]+ ?Z?)+", path)
    pairs = (point.split(",") for point in re.split("[M ]+", path.rstrip("Z")) if point)
    return [(float(x), float(y)) for x, y in pairs]


def labels(drawing: Drawing) -> list[list[str]]:
    """What is written at the ticks of both axes."""
    return [[tick.label for tick in ticks] for ticks in (drawing.x_ticks, drawing.y_ticks)]


def test_a_line_goes_through_its_points_with_y_upwards() -> None:
    (stroke,) = draw(panel(Line((0, 0.5, 1), (0, 1, 0.5)))).strokes
    middle = (LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2
    assert points(stroke.path) == [(LEFT, BOTTOM), (middle[0], TOP), (RIGHT, middle[1])]
    assert (stroke.role, stroke.dot) == ("yours", None)


def test_a_line_of_one_point_is_a_dot() -> None:
    (stroke,) = draw(panel(Line((1,), (1,), "mark"))).strokes
    assert (stroke.role, stroke.path, stroke.dot) == ("mark", "", (RIGHT, TOP))


def test_what_is_far_outside_stays_within_some_panels_of_it() -> None:
    far = draw(panel(Line((-1e9, 1e9), (-1e9, 1e9)), Line((1e9,), (-1e9,))))
    line, dot = far.strokes
    assert dot.dot is not None
    for place in (*sum(points(line.path), ()), *dot.dot):
        assert 1_000 < abs(place) < 3_000


def test_a_line_that_leaves_keeps_its_direction_within_the_panel() -> None:
    (stroke,) = draw(panel(Line((0, 1), (0, 7)))).strokes
    assert points(stroke.path)[1] == pytest.approx((RIGHT, BOTTOM - 7 * (BOTTOM - TOP)))


def test_a_band_is_filled_between_its_edges() -> None:
    (area,) = draw(panel(bands=(Band((0, 1), (0, 0.25), (1, 0.75)),))).areas
    assert area.fill.endswith("Z")
    assert len(points(area.fill)) == 4
    assert set(points(area.fill)) == set(points(area.edges))
    assert area.edges.count("M") == 2


def test_arrows_have_a_shaft_and_a_head_at_the_tip() -> None:
    arrows = Arrows((0, 0.5), (0, 0.5), (1, 0), (0, 0.5))
    (stroke,) = draw(panel(arrows=(arrows,))).strokes
    assert stroke.role == "arrows yours"
    shafts, heads = (stroke.path.split("M")[start::2] for start in (1, 2))
    assert [points(f"M{shaft}") for shaft in shafts] == [
        [(LEFT, BOTTOM), (RIGHT, BOTTOM)],
        [((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2), ((LEFT + RIGHT) / 2, TOP)],
    ]
    for shaft, head in zip(shafts, heads, strict=True):
        (one, tip, other), (tail, end) = points(f"M{head}"), points(f"M{shaft}")
        assert tip == end
        for side in (one, other):
            assert math.dist(side, tip) == pytest.approx(6, abs=0.1)
            assert math.dist(side, tail) < math.dist(tip, tail)


def test_an_arrow_of_no_length_is_a_dot() -> None:
    (stroke,) = draw(panel(arrows=(Arrows((1,), (1,), (0,), (0,)),))).strokes
    assert points(stroke.path) == [(RIGHT, TOP)] * 2


def test_what_an_answer_gives_under_other_labels_has_other_tones() -> None:
    lines = [Line((0, 1), (0, 1), "yours", label) for label in ("slow", "fast", "slow", "wild")]
    drawing = draw(panel(*lines, arrows=(Arrows((0,), (0,), (1,), (1,), label="fast"),)))
    assert [stroke.role for stroke in drawing.strokes] == [
        *("yours", "yours tone-2", "yours", "yours tone-3", "arrows yours tone-2")
    ]
    assert ("arrows yours tone-2", "fast") in drawing.legend
    assert ("yours tone-3", "wild") in drawing.legend


def test_the_landscape_is_behind_and_marks_are_in_front() -> None:
    lines = [Line((0, 1), (0, 1), role) for role in ("mark", "yours", "ground")]
    assert [stroke.role for stroke in draw(panel(*lines)).strokes] == ["ground", "yours", "mark"]


def test_the_legend_has_one_entry_for_each_label() -> None:
    path, dot = Line((0, 1), (0, 1), label="your paths"), Line((0,), (0,), "mark", "the start")
    silent = Line((0, 1), (0, 0), "ground")
    bands = Band((0, 1), (0, 0), (1, 1), "wide"), Band((0, 1), (0, 0), (1, 1), "narrow")
    assert draw(panel(path, silent, dot, path, bands=bands)).legend == (
        ("yours", "your paths"),
        ("dot mark", "the start"),
        ("band-1", "wide"),
        ("band-2", "narrow"),
    )


@pytest.mark.parametrize(
    ("ends", "wanted"),
    [
        ((0, 1), ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        ((0, 80), ["0", "20", "40", "60", "80"]),
        ((-1.5, 1.5), [f"{MINUS}1", "0", "1"]),
        ((-0.31, 0.3), [f"{MINUS}0.2", "0", "0.2"]),
        ((-0.06, 0.05), [f"{MINUS}0.06", f"{MINUS}0.04", f"{MINUS}0.02", "0", "0.02", "0.04"]),
        ((1000, 1001), ["1000", "1000.2", "1000.4", "1000.6", "1000.8", "1001"]),
        ((0, 1e-9), ["0", "2e-10", "4e-10", "6e-10", "8e-10", "1e-09"]),
    ],
)
def test_ticks_are_round_numbers_and_few(ends: tuple[float, float], wanted: list[str]) -> None:
    for shown in labels(draw(panel(x=ends, y=ends))):
        assert shown == [word.replace("e-", f"e{MINUS}") for word in wanted]


def test_ticks_are_where_their_numbers_are() -> None:
    drawing = draw(panel(x=(0, 2), y=(0, 2)))
    assert [drawing.x_ticks[0].at, drawing.x_ticks[-1].at] == [LEFT, RIGHT]
    assert [drawing.y_ticks[0].at, drawing.y_ticks[-1].at] == [BOTTOM, TOP]
