"""A picture of what an answer does, beside what it should do.

An exercise's `picture.py` calls the answer on inputs of its own, after the verdicts, and decides
nothing. What it is given comes from a stranger, so only finite numbers within bounds and harmless
text, and few enough of both, leave this module.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterable
from itertools import islice
from typing import Any, get_args

import numpy as np

from grader.answer import Answer
from grader.model import Arrows, Band, Exercise, Line, Panel, Picture, Role
from grader.text import one_line

MOST_NUMBERS = 10_000  # of a whole picture
MOST_SHAPES = 100  # lines, bands and sets of arrows of a panel
MOST_PANELS = 4
LARGEST = 1e9
_SMALLEST = 1e-9  # what an axis spans
Range = tuple[float, float]
_LONGEST_LABEL = 80
_LONGEST_TEXT = 1_000
_ROLES = get_args(Role)


def picture_of(exercise: Exercise, answer: Answer, variant: Any) -> Picture | None:
    """Return the exercise's picture of an answer; None if there is none, whatever the reason."""
    try:
        return drawn(exercise, answer, variant)
    except Exception:  # the answer's fault was told by a verdict; the author's costs no marks
        return None


def drawn(exercise: Exercise, answer: Answer, variant: Any) -> Picture | None:
    """Return the exercise's picture of an answer, None if the exercise draws none.

    Raise what its `picture.py` raises, and ValueError for a picture that no page takes.
    """
    if exercise.picture is None:
        return None
    # Numbers from an answer may overflow.
    with warnings.catch_warnings(action="ignore"), np.errstate(all="ignore"):
        return settled(exercise.picture(answer, variant))


def settled(picture: Any) -> Picture:
    """Return a picture of plain rounded numbers and printable text; raise ValueError if it cannot.

    Any sequences and arrays of numbers are taken.
    """
    if not isinstance(picture, Picture):
        raise ValueError(f"picture returned {type(picture).__name__}, which is no Picture")
    panels = tuple(map(_panel, _at_most(MOST_PANELS, picture.panels, "panels")))
    if not panels:
        raise ValueError("a picture needs a panel")
    numbers = sum(
        len(values)
        for panel in panels
        for shape in (*panel.lines, *panel.bands, *panel.arrows)
        for values in vars(shape).values()
        if isinstance(values, tuple)
    )
    if numbers > MOST_NUMBERS:
        raise ValueError(f"a picture has {numbers} numbers; it may have {MOST_NUMBERS}")
    return Picture(_label(picture.title), _text(picture.caption), panels)


def _panel(panel: Panel) -> Panel:
    _at_most(MOST_SHAPES, [*panel.lines, *panel.bands, *panel.arrows], "shapes in a panel")
    x_range, y_range = _range(panel.x_range), _range(panel.y_range)
    return Panel(
        title=_label(panel.title),
        description=_text(panel.description),
        x_label=_label(panel.x_label),
        y_label=_label(panel.y_label),
        x_range=x_range,
        y_range=y_range,
        lines=tuple(_line(line, x_range, y_range) for line in panel.lines),
        bands=tuple(_band(band, x_range, y_range) for band in panel.bands),
        arrows=tuple(_arrows(arrows, x_range, y_range) for arrows in panel.arrows),
    )


def _line(line: Line, x_range: Range, y_range: Range) -> Line:
    x, y = _equally_long(_rounded(line.x, x_range), _rounded(line.y, y_range))
    return Line(x, y, _role(line.role), _label(line.label))


def _arrows(arrows: Arrows, x_range: Range, y_range: Range) -> Arrows:
    columns = (arrows.x, x_range), (arrows.y, y_range), (arrows.u, x_range), (arrows.v, y_range)
    x, y, u, v = _equally_long(*(_rounded(*column) for column in columns))
    return Arrows(x, y, u, v, _role(arrows.role), _label(arrows.label))


def _role(role: Any) -> Role:
    if role not in _ROLES:
        raise ValueError(f"a shape has role {role!r}; there are {', '.join(_ROLES)}")
    return role  # type: ignore[no-any-return]


def _band(band: Band, x_range: Range, y_range: Range) -> Band:
    columns = (band.x, x_range), (band.lower, y_range), (band.upper, y_range)
    x, lower, upper = _equally_long(*(_rounded(*column) for column in columns))
    return Band(x, lower, upper, _label(band.label))


def _range(ends: Iterable[Any]) -> Range:
    low, high = map(_number, ends)
    if high - low < _SMALLEST:
        raise ValueError(f"a range goes from {low} to {high}")
    return low, high


def _rounded(values: Iterable[Any], ends: Range) -> tuple[float, ...]:
    """To less than a pixel of a panel, since results are kept for a whole class."""
    digits = 3 - math.floor(math.log10(ends[1] - ends[0]))
    return tuple(round(_number(value), digits) for value in islice(values, MOST_NUMBERS + 1))


def _number(value: Any) -> float:
    number = float(value)
    if not math.isfinite(number) or abs(number) > LARGEST:
        raise ValueError(f"a picture holds {number}; it takes numbers up to {LARGEST:g}")
    return number


def _equally_long(*columns: tuple[float, ...]) -> tuple[tuple[float, ...], ...]:
    if len({len(column) for column in columns}) > 1 or not columns[0]:
        lengths = ", ".join(str(len(column)) for column in columns)
        raise ValueError(
            f"a line, a band or arrows have {lengths} coordinates; they need as many of each"
        )
    return columns


def _at_most(most: int, entries: Iterable[Any], what: str) -> list[Any]:
    found = list(entries)
    if len(found) > most:
        raise ValueError(f"a picture has {len(found)} {what}; it may have {most}")
    return found


def _label(text: str) -> str:
    return one_line(text, _LONGEST_LABEL)


def _text(text: str) -> str:
    return one_line(text, _LONGEST_TEXT)
