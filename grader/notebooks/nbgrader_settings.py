"""What nbgrader is told, so that it grades behind the wall and keeps all else of its ways."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    OverwriteKernelspec,
    SaveAutoGrades,
)

from grader.notebooks.autograding import AskForReview, CarefulExporter, GradeBehindTheWall, Restore


def settle(c: Any, course: Path) -> None:
    """Set nbgrader's configuration `c` for the course in this folder."""
    c.GradeBehindTheWall.course = str(course.resolve())
    c.Autograde.exporter_class = CarefulExporter
    c.Autograde.sanitize_preprocessors = [Restore, OverwriteKernelspec, CheckCellMetadata]
    c.Autograde.autograde_preprocessors = [
        GradeBehindTheWall,
        SaveAutoGrades,
        AskForReview,
        AssignLatePenalties,
        CheckCellMetadata,
    ]
    c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError"}
