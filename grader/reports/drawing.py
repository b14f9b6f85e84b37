"""Panels of a picture become paths, ticks and a legend in the coordinates of an SVG.

Only numbers are computed here, within a few panels' size of the panel; a template writes the
markup and escapes the words.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from grader.model import Band, Line, Panel
from grader.text import number

WIDTH, HEIGHT = 340, 262
LEFT, TOP, RIGHT, BOTTOM = 46, 8, 330, 222  # of the axes
_FARTHEST = 8  # times the panel's size; what is cut off needs no more
_MOST_TICKS = 6
Scale = Callable[[Sequence[float]], list[float]]


@dataclass(frozen=True)
class Tick:
    """A place on an axis, in the coordinates of the drawing, and what is written there."""

    at: float
    label: str


@dataclass(frozen=True)
class Stroke:
    """A line of the drawing, as the commands of an SVG path, or a dot at a place."""

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
    order = ("ground", "yours", "mark")
    lines = sorted(panel.lines, key=lambda line: order.index(line.role))
    areas = [
        _area(f"band-{number}", band, across, up) for number, band in enumerate(panel.bands, 1)
    ]
    labels = [
        (f"dot {line.role}" if len(line.x) == 1 else line.role, line.label) for line in panel.lines
    ]
    bands = [(area.role, band.label) for area, band in zip(areas, panel.bands, strict=True)]
    return Drawing(
        panel=panel,
        x_ticks=_ticks(_even(panel.x_range), across),
        y_ticks=_ticks(_even(panel.y_range), up),
        areas=tuple(areas),
        strokes=tuple(_stroke(line, across, up) for line in lines),
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


def _stroke(line: Line, across: Scale, up: Scale) -> Stroke:
    if len(line.x) == 1:
        return Stroke(line.role, "", (round(across(line.x)[0], 1), round(up(line.y)[0], 1)))
    return Stroke(line.role, _path(across(line.x), up(line.y)))


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
