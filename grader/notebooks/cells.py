"""Which cells a course's notebooks have, and what of a submitted notebook is the answer.

A notebook comes from a stranger: nothing in it is believed but the texts of its cells. Every code
cell counts, in order, but for those that the course's own notebook locks, which are known by their
names.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from grader.cells import source_of as cells_as_source
from grader.model import Assignment, Course, Limits

MOST_CELLS = 2_000


@dataclass(frozen=True)
class Cell:
    """A cell of a notebook: `code` or `markdown`, its text, and nbgrader's name for it."""

    kind: str
    text: str
    name: str = ""


class NotebookError(ValueError):
    """A notebook that cannot be read, in a student's words."""


def solution_name(exercise: str, function: str) -> str:
    """Return nbgrader's name for the cell in which a function is written."""
    return f"{exercise}-{function}"


def check_name(exercise: str, function: str, visibility: str) -> str:
    """Return nbgrader's name for the cell that runs the checks of a function."""
    return f"{exercise}-{function}-{visibility}"


def picture_name(exercise: str) -> str:
    """Return nbgrader's name for the cell that draws an answer at work."""
    return f"{exercise}-picture"


def essay_name(assignment: Assignment) -> str:
    """Return nbgrader's name for the cell of words that a person grades."""
    return f"{assignment.slug}-in-your-words"


def is_locked(cell: Cell, assignment: Assignment) -> bool:
    """Whether a cell of an assignment's notebook is the course's own, and no answer."""
    return any(
        cell.name.startswith(f"{exercise}-")
        and cell.name.endswith(("-public", "-hidden", "-picture"))
        for exercise in assignment.exercises
    )


def assignment_of(course: Course, exercise: str) -> Assignment:
    """Return the assignment that an exercise is handed out with."""
    return next(one for one in course.assignments if exercise in one.exercises)


def read_cells(text: bytes) -> list[Cell]:
    """Read the cells of a notebook; raise NotebookError if it is none."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise NotebookError(
            "is no notebook: it is not JSON. Save it again in Jupyter, and hand that file in."
        ) from None
    cells = data.get("cells") if isinstance(data, dict) else None
    if not isinstance(cells, list):
        raise NotebookError("is no notebook of format 4. Save it again in a current Jupyter.")
    if len(cells) > MOST_CELLS:
        raise NotebookError(f"has {len(cells):,} cells; a notebook may have {MOST_CELLS:,}.")
    return [_cell(cell) for cell in cells if isinstance(cell, dict)]


def source_of(cells: Sequence[Cell], assignment: Assignment, limits: Limits) -> bytes:
    """Return the answer in some cells, as a source: all code that is not locked.

    A locked cell stands there as an empty one, so that the numbers of cells in messages are right.
    Raise NotebookError if there is more code than an answer may have.
    """
    code = [cell for cell in cells if cell.kind == "code"]
    source = cells_as_source("" if is_locked(cell, assignment) else cell.text for cell in code)
    if len(source) > limits.file_kilobytes * 1024:
        raise NotebookError(
            f"has {len(source) // 1024:,} KB of code; it may have {limits.file_kilobytes} KB."
        )
    return source


def _cell(cell: dict[str, Any]) -> Cell:
    kind = "code" if cell.get("cell_type") == "code" else "markdown"
    source = cell.get("source", "")
    parts = source if isinstance(source, list) else [source]
    text = "".join(part for part in parts if isinstance(part, str))
    return Cell(kind, text, _name(cell.get("metadata")))


def _name(metadata: Any) -> str:
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return name if isinstance(name, str) else ""
