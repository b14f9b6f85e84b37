"""nbgrader's export, with a row for each student, exercise and check.

    nbgrader export --exporter=grader.notebooks.exporting.ChecksExporter --to=checks.csv

The rows come from the notebooks that were autograded. What a person has changed since in formgrader
is in nbgrader's own export.
"""

from __future__ import annotations

import csv
import glob
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import ExportPlugin

from grader.notebooks.autograding import DATA
from grader.reports.results import harmless

COLUMNS = (
    *("assignment", "student", "exercise", "check", "requirement", "visibility", "outcome"),
    *("earned", "points", "isolation", "diagnoses"),
)


class ChecksExporter(ExportPlugin):  # type: ignore[misc]
    """Writes checks.csv, or the file that --to names."""

    def export(self, gradebook: Gradebook) -> None:
        """Write the rows of the assignments and students that are asked for, or of all."""
        path = Path(self.to or "checks.csv")
        course = CourseDirectory(parent=self)
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.DictWriter(file, COLUMNS)
            rows.writeheader()
            for assignment in gradebook.assignments:
                if self.assignment and assignment.name not in self.assignment:
                    continue
                for student in gradebook.students:
                    if self.student and student.id not in self.student:
                        continue
                    folder = course.format_path(
                        course.autograded_directory, student.id, assignment.name
                    )
                    for row in _rows(Path(folder)):
                        told = {"assignment": assignment.name, "student": student.id, **row}
                        rows.writerow({name: harmless(str(told[name])) for name in COLUMNS})
        self.log.info("Exported every check to %s", path)


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(glob.glob(f"{glob.escape(str(folder))}/*.ipynb")):
        notebook = json.loads(Path(path).read_text(encoding="utf-8"))
        for cell in notebook["cells"]:
            data = cell["metadata"].get(DATA)
            for verdict in data["verdicts"] if data else ():
                yield {
                    **verdict,
                    "exercise": data["exercise"],
                    "requirement": verdict["title"],
                    "isolation": data["isolation"],
                    "diagnoses": " ".join(verdict["diagnoses"]),
                }
