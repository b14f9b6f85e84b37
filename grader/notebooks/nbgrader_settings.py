"""What nbgrader is told, so that it grades behind the wall and keeps all else of its ways."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

from nbgrader.preprocessors import AssignLatePenalties, OverwriteKernelspec
from sqlalchemy.exc import SAWarning

from grader.notebooks.autograding import (
    CarefulExporter,
    GradeBehindTheWall,
    Restore,
    SaveMarks,
    go_on,
)
from grader.notebooks.pages import FILTER, TEMPLATES


def settle(c: Any, course: Path) -> None:
    """Set nbgrader's configuration `c` for the course in this folder."""
    warnings.filterwarnings("ignore", category=SAWarning)  # of how nbgrader uses SQLAlchemy
    go_on()
    c.GradeBehindTheWall.course = str(course.resolve())
    c.Autograde.exporter_class = CarefulExporter
    # Metadata are the course's own by then, so nothing is left to repair or to check.
    c.Autograde.sanitize_preprocessors = [Restore, OverwriteKernelspec]
    c.Autograde.autograde_preprocessors = [GradeBehindTheWall, SaveMarks, AssignLatePenalties]
    # <student>.zip in downloaded/<assignment>/archive/, as most learning platforms name them
    c.FileNameCollectorPlugin.named_regexp = r".*/(?P<student_id>[^/]+)/(?P<file_id>[^/]+)\.ipynb$"
    c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError"}
    c.HTMLExporter.filters = {"markdown2html": FILTER}
    c.HTMLExporter.extra_template_basedirs = TEMPLATES
