"""Panels of a picture become paths, ticks and a legend in the coordinates of an SVG.

Only numbers are computed here, within a few panels' size of the panel; a template writes the
markup and escapes the words.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from grader.model import Arrows, Band, Line, Panel
from grader.text import number

WIDTH, HEIGHT = 352, 262
LEFT, TOP, RIGHT, BOTTOM = 46, 8, 330, 222  # of the axes
_FARTHEST = 8  # times the panel's size; what is cut off needs no more
_MOST_TICKS = 6
_MOST_TONES = 5
_HEAD, _OPEN = 6, 0.42  # an arrow's head: how long its sides are, and how far they open, in radians
Scale = Callable[[Sequence[float]], list[float]]


@dataclass(frozen=True)
class Tick:
    """A place on an axis, in the coordinates of the drawing, and what is written there."""

    at: float
    label: str


@dataclass(frozen=True)
class Stroke:
    """A line or some arrows, as the commands of an SVG path, or a dot at a place.

    `role` is its style: a shape's role, and what tells it from others of that role.
    """

    role: str
    path: str
    dot: tuple[float, float] | None = None


@dataclass(frozen=True)
class Area:
    """A band of the drawing: what is filled, and its two borders."""

    role: str
    fill: str
    edges: str


@dataclass(frozen=True)
class Drawing:
    """All that a template needs for one panel; what is behind comes first."""

    panel: Panel
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    areas: tuple[Area, ...]
    strokes: tuple[Stroke, ...]
    legend: tuple[tuple[str, str], ...]


def draw(panel: Panel) -> Drawing:
    """Lay out a panel."""
    across = _scale(panel.x_range, LEFT, RIGHT)
    up = _scale(panel.y_range, BOTTOM, TOP)
    shapes: list[Line | Arrows] = [*panel.lines, *panel.arrows]
    styles = _styles(shapes)
    areas = [
        _area(f"band-{number}", band, across, up) for number, band in enumerate(panel.bands, 1)
    ]
    labels = [
        (f"{_kind(shape)}{style}", shape.label) for shape, style in zip(shapes, styles, strict=True)
    ]
    styled = sorted(zip(shapes, styles, strict=True), key=lambda one: _depth(one[0]))
    bands = [(area.role, band.label) for area, band in zip(areas, panel.bands, strict=True)]
    return Drawing(
        panel=panel,
        x_ticks=_ticks(_even(panel.x_range), across),
        y_ticks=_ticks(_even(panel.y_range), up),
        areas=tuple(areas),
        strokes=tuple(_stroke(shape, style, across, up) for shape, style in styled),
        legend=tuple(dict.fromkeys(entry for entry in (*labels, *bands) if entry[1])),
    )


def _scale(ends: tuple[float, float], start: float, stop: float) -> Scale:
    """Map a range of values onto a stretch of the drawing; what is far outside stays near it."""
    low, high = ends
    unit = (stop - start) / (high - low)
    least, most = sorted(start + (stop - start) * times for times in (-_FARTHEST, _FARTHEST))

    def places(values: Sequence[float]) -> list[float]:
        return [min(max(start + (value - low) * unit, least), most) for value in values]

    return places


def _styles(shapes: Sequence[Line | Arrows]) -> list[str]:
    """The role of each shape; those of the answer whose labels differ have tones of their own."""
    tones: dict[str, int] = {}
    styles = []
    for shape in shapes:
        tone = tones.setdefault(shape.label, len(tones)) if shape.role == "yours" else 0
        styles.append(f"{shape.role} tone-{tone % _MOST_TONES + 1}" if tone else shape.role)
    return styles


def _depth(shape: Line | Arrows) -> int:
    """What is behind comes first; arrows as they should be are wide, behind the answer's own."""
    if isinstance(shape, Arrows) and shape.role == "mark":
        return 1
    return {"ground": 0, "yours": 2, "mark": 3}[shape.role]


def _kind(shape: Line | Arrows) -> str:
    """What stands before the style of a shape that is no line."""
    if isinstance(shape, Arrows):
        return "arrows "
    return "dot " if len(shape.x) == 1 else ""


def _stroke(shape: Line | Arrows, style: str, across: Scale, up: Scale) -> Stroke:
    if isinstance(shape, Arrows):
        return Stroke(f"arrows {style}", _arrows(shape, across, up))
    x, y = across(shape.x), up(shape.y)
    if len(x) == 1:
        return Stroke(style, "", (round(x[0], 1), round(y[0], 1)))
    return Stroke(style, _path(x, y))


def _arrows(arrows: Arrows, across: Scale, up: Scale) -> str:
    """All shafts and heads; an arrow of no length is a dot, since the ends of lines are round."""
    tips = zip(
        across([x + u for x, u in zip(arrows.x, arrows.u, strict=True)]),
        up([y + v for y, v in zip(arrows.y, arrows.v, strict=True)]),
        strict=True,
    )
    path = ""
    for x, y, (to_x, to_y) in zip(across(arrows.x), up(arrows.y), tips, strict=True):
        path += _path((x, to_x), (y, to_y))
        length = min(_HEAD, math.hypot(to_x - x, to_y - y) / 2)
        if length > 1:
            back = math.atan2(y - to_y, x - to_x)
            sides = [back - _OPEN, back + _OPEN]
            ends = [(to_x + length * math.cos(a), to_y + length * math.sin(a)) for a in sides]
            path += _path(*zip(ends[0], (to_x, to_y), ends[1], strict=True))
    return path


def _area(role: str, band: Band, across: Scale, up: Scale) -> Area:
    x, lower, upper = across(band.x), up(band.lower), up(band.upper)
    fill = _path([*x, *reversed(x)], [*upper, *reversed(lower)])
    return Area(role, f"{fill}Z", _path(x, lower) + _path(x, upper))


def _path(x: Sequence[float], y: Sequence[float]) -> str:
    places = (place for point in zip(x, y, strict=True) for place in point)
    return "M" + ("%.4g,%.4g " * len(x) % tuple(places)).rstrip()


def _ticks(values: Sequence[float], places: Scale) -> tuple[Tick, ...]:
    words = (number(value).replace("-", "\N{MINUS SIGN}") for value in values)
    return tuple(Tick(round(at, 1), word) for at, word in zip(places(values), words, strict=True))


def _even(ends: tuple[float, float]) -> list[float]:
    """Multiples of 1, 2 or 5 times a power of ten within a range, few enough."""
    low, high = ends
    power = 10.0 ** (math.floor(math.log10(high - low)) - 1)
    step = next(
        power * factor
        for factor in (1, 2, 5, 10, 20, 50, 100)
        if (high - low) / (power * factor) < _MOST_TICKS
    )
    digits = 1 - math.floor(math.log10(step))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(step * count, digits) for count in range(first, last + 1)]
