"""Write the marks of `grader grade` into nbgrader's gradebook, as autograde would."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry

from grader.errors import UsageError
from grader.model import Course, Report
from grader.notebooks.cells import assignment_of
from grader.notebooks.outline import by_cell, outline_of
from grader.seeds import variant_of


def write_marks(path: Path, course: Course, reports: Sequence[Report]) -> int:
    """Write what was handed in to a gradebook that has the assignments; return how many cells.

    Marks that a person has given stay, and are to be looked at again. Raise UsageError where the
    gradebook lacks an assignment.
    """
    if not path.is_file():
        raise UsageError(f"{path} is no gradebook: nbgrader generate_assignment makes one.")
    outlines = {
        slug: outline_of(exercise, variant_of(course, exercise, None))
        for slug, exercise in course.exercises.items()
    }
    written = 0
    with (
        warnings.catch_warnings(action="ignore"),  # nbgrader's own, of how it uses SQLAlchemy
        Gradebook(f"sqlite:///{path.resolve()}") as gradebook,
    ):
        for report in reports:
            if report.missing:
                continue
            assignment = assignment_of(course, report.exercise).slug
            try:
                gradebook.find_notebook(assignment, assignment)
            except MissingEntry:
                raise UsageError(
                    f"{path} has no assignment {assignment}: "
                    f"run nbgrader generate_assignment {assignment}."
                ) from None
            gradebook.update_or_create_student(report.student)
            gradebook.update_or_create_submission(assignment, report.student)
            for name, verdicts in by_cell(report, outlines[report.exercise]).items():
                grade = gradebook.find_grade(name, assignment, assignment, report.student)
                grade.auto_score = sum(verdict.earned for verdict in verdicts)
                review = any(verdict.outcome.needs_review for verdict in verdicts)
                grade.needs_manual_grade = review or grade.manual_score is not None
                written += 1
        gradebook.db.commit()
    return written
