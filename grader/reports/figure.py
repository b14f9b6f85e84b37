"""A picture as a file of its own, an SVG, which lessons and notebooks show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.model import Picture
from grader.reports import drawing
from grader.reports.drawing import Drawing
from grader.reports.template import page_template

_ACROSS = 2  # panels
_TITLE, _LINE = 24, 17  # pixels above a panel, and of an entry of its legend


@dataclass(frozen=True)
class _Row:
    top: int
    height: int
    drawings: Sequence[Drawing]


def svg_of(picture: Picture) -> str:
    """Return a picture as an SVG that loads nothing; its caption is for the text around it.

    Raise UsageError without the instructor's packages.
    """
    drawings = [drawing.draw(panel) for panel in picture.panels]
    rows: list[_Row] = []
    for start in range(0, len(drawings), _ACROSS):
        row = drawings[start : start + _ACROSS]
        legend = max(len(one.legend) for one in row)
        top = rows[-1].top + rows[-1].height if rows else 0
        rows.append(_Row(top, _TITLE + drawing.HEIGHT + legend * _LINE + 10, row))
    return page_template("picture.svg.jinja").render(
        title=picture.title,
        rows=rows,
        width=min(len(drawings), _ACROSS) * drawing.WIDTH,
        height=rows[-1].top + rows[-1].height,
        title_height=_TITLE,
        line_height=_LINE,
    )
