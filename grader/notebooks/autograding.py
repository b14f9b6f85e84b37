"""nbgrader's autograde, with the wall in place of a kernel.

A submitted notebook is read by its cells' texts alone and put back on the course's own notebook, so
that what it claims of itself (names, points, locks, outputs, kernels) counts for nothing. Then each
graded cell gets its points as a result, and the reasons to read.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat.notebooknode import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nbgrader.api import Gradebook, SourceCell
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from grader.course import load_course
from grader.fleet import Grader
from grader.model import Course, Report, Submission, Verdict
from grader.notebooks.cells import (
    Cell,
    NotebookError,
    check_name,
    read_cells,
    source_of,
)
from grader.notebooks.outline import outline_of
from grader.notebooks.showing import html_of, text_of
from grader.seeds import variant_of
from grader.submissions import NOTEBOOK_KILOBYTES, UnreadableError, read_file

_Resources = Any  # nbconvert's, a dict
_PROBLEM = "grader_problem"  # of a notebook that could not be read
_DELETED = "# This cell was deleted."


class CarefulExporter(NotebookExporter):  # type: ignore[misc]
    """Reads a submission by its cells' texts; one that is no notebook is empty, and says why."""

    def from_filename(self, filename: str, resources: _Resources | None = None, **rest: Any) -> Any:
        """Read a stranger's notebook, or one that was read before."""
        if not self.parent._sanitizing:
            return super().from_filename(filename, resources, **rest)
        notebook = new_notebook()
        try:
            cells = read_cells(read_file(Path(filename), NOTEBOOK_KILOBYTES))
        except (NotebookError, UnreadableError) as error:
            cells, notebook.metadata[_PROBLEM] = [], f"{Path(filename).name} {error}"
        notebook.cells = [_node(cell) for cell in cells]
        return self.from_notebook_node(notebook, resources, **rest)


class Restore(NbGraderPreprocessor):  # type: ignore[misc]
    """Put a submission's cells on the course's own, as nbgrader knows them."""

    def preprocess(
        self, nb: NotebookNode, resources: _Resources
    ) -> tuple[NotebookNode, _Resources]:
        """Return a notebook with each of the course's named cells once, in the student's order."""
        told = resources["nbgrader"]
        with Gradebook(told["db_url"]) as gradebook:
            found = gradebook.find_notebook(told["notebook"], told["assignment"])
            points = {cell.name: cell.max_score for cell in found.grade_cells}
            solutions = {cell.name for cell in found.solution_cells}
            originals = {
                cell.name: _original(cell, points.get(cell.name), cell.name in solutions)
                for cell in found.source_cells
            }
        cells: list[NotebookNode] = []
        places: dict[str, int] = {}
        for cell in nb.cells:
            name = cell.metadata.get("grade_id", "")
            cell.metadata.pop("grade_id", None)
            original = originals.get(name)
            if original is None or name in places:
                if original is None or name in solutions:  # a copy counts as code, under no name
                    cells.append(cell)
                continue
            if name in solutions and cell.cell_type == original.cell_type:
                original.source = cell.source
            places[name] = len(cells)
            cells.append(original)
        nb.cells = _with_missing(cells, originals, solutions)
        for number, cell in enumerate(nb.cells):
            cell["id"] = f"cell-{number}"
        return nb, resources


class GradeBehindTheWall(NbGraderPreprocessor):  # type: ignore[misc]
    """Run the checks of all exercises in a notebook, and write what they found into its cells."""

    course = Unicode(help="The folder of the course, with its solutions.").tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: _Resources
    ) -> tuple[NotebookNode, _Resources]:
        """Give each graded cell its points and the reasons."""
        marking = _marking(self.course)
        told = resources["nbgrader"]
        assignment = next(
            one for one in marking.course.assignments if one.slug == told["assignment"]
        )
        exercises = [marking.course.exercises[slug] for slug in assignment.exercises]
        cells = [Cell(cell.cell_type, cell.source, _name_of(cell)) for cell in nb.cells]
        filename = f"{told['notebook']}.ipynb"
        problem, source = nb.metadata.pop(_PROBLEM, ""), None
        try:
            source = source_of(cells, assignment, marking.course.limits)
        except NotebookError as error:
            problem = f"{filename} {error}"
        by_name = {_name_of(cell): cell for cell in nb.cells}
        for exercise in exercises:
            submission = Submission(
                told["student"],
                exercise.slug,
                None if problem else source,
                problem,
                filename=filename,
            )
            report = marking.grader.grade(submission)
            for function, names in marking.outline(exercise.slug).items():
                for visibility in ("public", "hidden"):
                    cell = by_name.get(check_name(exercise.slug, function, visibility))
                    if cell is not None:
                        own = _own(report, names, visibility)
                        cell.outputs = _outputs(own, report.problem)
                        cell.metadata["grader"] = {
                            "review": any(one.outcome.needs_review for one in own)
                        }
        return nb, resources


class AskForReview(NbGraderPreprocessor):  # type: ignore[misc]
    """Have a person look at the cells that nobody could settle."""

    def preprocess(
        self, nb: NotebookNode, resources: _Resources
    ) -> tuple[NotebookNode, _Resources]:
        """Mark their grades in the gradebook."""
        told = resources["nbgrader"]
        review = [
            _name_of(cell) for cell in nb.cells if cell.metadata.get("grader", {}).get("review")
        ]
        if review:
            with Gradebook(told["db_url"]) as gradebook:
                for name in review:
                    grade = gradebook.find_grade(
                        name, told["notebook"], told["assignment"], told["student"]
                    )
                    grade.needs_manual_grade = True
                gradebook.db.commit()
        return nb, resources


class _Marking:
    """A course and its grader, which start once in a process."""

    def __init__(self, folder: str) -> None:
        self.course: Course = load_course(Path(folder))
        self.grader = Grader(self.course).__enter__()
        self.grader.isolation(self.course.isolation)
        self._outlines: dict[str, dict[str, list[str]]] = {}

    def outline(self, slug: str) -> dict[str, list[str]]:
        """Return which checks are about which function of an exercise."""
        if slug not in self._outlines:
            exercise = self.course.exercises[slug]
            self._outlines[slug] = outline_of(exercise, variant_of(self.course, exercise, None))
        return self._outlines[slug]


@functools.lru_cache(maxsize=1)
def _marking(folder: str) -> _Marking:
    return _Marking(folder)


def _node(cell: Cell) -> NotebookNode:
    new = new_code_cell if cell.kind == "code" else new_markdown_cell
    return new(cell.text, metadata={"grade_id": cell.name} if cell.name else {})


def _original(cell: SourceCell, points: float | None, solution: bool) -> NotebookNode:
    """One of the course's cells, as the gradebook holds it."""
    new = new_code_cell if cell.cell_type == "code" else new_markdown_cell
    data = {
        "schema_version": 3,
        "grade_id": cell.name,
        "grade": points is not None,
        "solution": solution,
        "locked": bool(cell.locked),
        "task": False,
        "cell_type": cell.cell_type,
        "checksum": cell.checksum,
    }
    if points is not None:
        data["points"] = points
    return new(cell.source, metadata={"nbgrader": data})


def _with_missing(
    cells: list[NotebookNode], originals: dict[str, NotebookNode], solutions: set[str]
) -> list[NotebookNode]:
    """Add the course's cells that a student deleted, each after the one it came after."""
    before = ""
    for name, original in originals.items():
        there = [_name_of(cell) for cell in cells]
        if name not in there:
            if name in solutions and original.cell_type == "code":
                original.source = _DELETED
            cells.insert(there.index(before) + 1 if before else 0, original)
        before = name
    return cells


def _name_of(cell: NotebookNode) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def _own(report: Report, names: Sequence[str], visibility: str) -> list[Verdict]:
    return [
        verdict
        for verdict in report.verdicts
        if verdict.check in names and verdict.visibility == visibility
    ]


def _outputs(verdicts: Sequence[Verdict], problem: str) -> list[NotebookNode]:
    earned = sum(verdict.earned for verdict in verdicts)
    shown = {"text/html": html_of(verdicts, problem), "text/plain": text_of(verdicts, problem)}
    return [
        new_output("display_data", data=shown),
        new_output("execute_result", data={"text/plain": json.dumps(earned)}, execution_count=1),
    ]
