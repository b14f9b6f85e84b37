"""nbgrader's autograde, with the wall in place of a kernel.

A submitted notebook is read by its cells' texts alone and put back on the course's own notebook, so
that what it claims of itself (names, points, locks, outputs, kernels) counts for nothing. Then each
graded cell gets its points as a result, and the reasons to read.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from nbconvert.exporters import NotebookExporter
from nbformat.notebooknode import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nbgrader.api import Gradebook, SourceCell
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import compute_checksum, determine_grade, rmtree
from traitlets import Bool, Unicode

from grader.course import load_course
from grader.errors import UsageError
from grader.marking import Grader
from grader.model import (
    Assignment,
    Course,
    Outcome,
    Picture,
    Report,
    Submission,
    Verdict,
    Visibility,
)
from grader.notebooks.cells import (
    Cell,
    NotebookError,
    check_name,
    picture_name,
    read_cells,
    source_of,
)
from grader.notebooks.outline import by_cell, outline_of
from grader.notebooks.showing import html_of, text_of
from grader.reports.figure import svg_of
from grader.seeds import variant_of
from grader.submissions import NOTEBOOK_KILOBYTES, UnreadableError, read_file

_Resources = Any  # nbconvert's, a dict
DATA = "grader"  # in a graded cell's metadata: verdicts, without what only their reader may see
UNFINISHED = "grader_unfinished"  # of a notebook that was put back and has no marks yet
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


@functools.cache  # settings are read several times
def go_on() -> None:
    """Have nbgrader's autograde go on where it would pass a student over, or stop for all.

    It takes a folder in autograded/ for one that was graded, though a run that was killed may have
    left it; and fails where a submission's timestamp.txt is no time, which is then no timestamp.
    """
    whole, time_of = Autograde.init_destination, CourseDirectory.get_existing_timestamp

    def init_destination(self: Any, assignment: str, student: str) -> bool:
        folder = Path(self._format_dest(assignment, student))
        if any(map(_is_unfinished, folder.glob("*.ipynb"))):
            self.log.warning("Grading again what was left unfinished: %s", folder)
            rmtree(str(folder))
        return bool(whole(self, assignment, student))

    def get_existing_timestamp(self: Any, folder: str) -> Any:
        try:
            return time_of(self, folder)
        except (AttributeError, OSError, ValueError):  # nbgrader's own way to say so is missing
            self.log.warning("No time can be read in %s/timestamp.txt", folder)
            return None

    Autograde.init_destination = init_destination
    CourseDirectory.get_existing_timestamp = get_existing_timestamp


def _is_unfinished(path: Path) -> bool:
    try:
        return UNFINISHED in json.loads(path.read_bytes())["metadata"]
    except (OSError, ValueError, KeyError, TypeError):
        return True  # half a file


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
        put_back: set[str] = set()
        for cell in nb.cells:
            name = cell.metadata.get("grade_id", "")
            cell.metadata.pop("grade_id", None)
            original = originals.get(name)
            if original is None or name in put_back:
                if original is None or name in solutions:  # a copy counts as code, under no name
                    cells.append(cell)
                continue
            if name in solutions and cell.cell_type == original.cell_type:
                original.source = cell.source
            put_back.add(name)
            cells.append(original)
        nb.cells = _with_missing(cells, originals, solutions)
        nb.metadata[UNFINISHED] = True
        for number, cell in enumerate(nb.cells):
            cell["id"] = f"cell-{number}"
        return nb, resources


class GradeBehindTheWall(NbGraderPreprocessor):  # type: ignore[misc]
    """Run the checks of all exercises in a notebook, and write what they found into its cells."""

    course = Unicode(help="The folder of the course, with its solutions.").tag(config=True)
    pictures = Bool(False, help="Draw each answer at work, for feedback.").tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: _Resources
    ) -> tuple[NotebookNode, _Resources]:
        """Give each graded cell its points and the reasons."""
        marking = _marking(self.course)
        told = resources["nbgrader"]
        assignment = marking.assignment(told["assignment"])
        exercises = [marking.course.exercises[slug] for slug in assignment.exercises]
        cells = [Cell(cell.cell_type, cell.source, _name_of(cell)) for cell in nb.cells]
        filename = f"{told['notebook']}.ipynb"
        nb.metadata.pop(UNFINISHED, None)
        problem, source = nb.metadata.pop(_PROBLEM, ""), None
        try:
            source = source_of(cells, assignment, marking.course.limits)
        except NotebookError as error:
            problem = f"{filename} {error}"
        by_name = {_name_of(cell): cell for cell in nb.cells}
        marking.refuse_old(assignment, by_name)
        for exercise in exercises:
            submission = Submission(
                told["student"],
                exercise.slug,
                None if problem else source,
                problem,
                filename=filename,
            )
            report = marking.grader.grade(submission, draw=self.pictures)
            for name, verdicts in by_cell(report, marking.outline(exercise.slug)).items():
                _write(by_name[name], verdicts, report)
            cell = by_name.get(picture_name(exercise.slug))  # older notebooks have none
            if report.picture is not None and cell is not None:
                cell.outputs = _shown(report.picture)
        return nb, resources


class SaveMarks(NbGraderPreprocessor):  # type: ignore[misc]
    """Save what the cells say into the gradebook, all at once.

    nbgrader's own preprocessor commits for each cell, which takes longer than our checks. What is
    saved is the same, but that a person is asked to look at what nobody could settle.
    """

    def preprocess(
        self, nb: NotebookNode, resources: _Resources
    ) -> tuple[NotebookNode, _Resources]:
        """Save points, and which answers are as they were released."""
        told = resources["nbgrader"]
        with Gradebook(told["db_url"]) as gradebook:
            found = gradebook.find_submission_notebook(
                told["notebook"], told["assignment"], told["student"]
            )
            grades = {grade.name: grade for grade in found.grades}
            comments = {comment.name: comment for comment in found.comments}
            for cell in nb.cells:
                name = _name_of(cell)
                if name in grades:
                    grade = grades[name]
                    grade.auto_score, _ = determine_grade(cell)
                    by_hand = grade.auto_score is None or grade.manual_score is not None
                    grade.needs_manual_grade = by_hand or _needs_review(cell)
                if name in comments:
                    untouched = cell.metadata.nbgrader.checksum == compute_checksum(cell)
                    comments[name].auto_comment = "No response." if untouched else None
            gradebook.db.commit()
        return nb, resources


class _Marking:
    """A course and its grader, which start once in a process."""

    def __init__(self, folder: str) -> None:
        self.course: Course = load_course(Path(folder))
        self.grader = Grader(self.course).__enter__()
        self.grader.isolation(self.course.isolation)
        self._outlines: dict[str, dict[str, list[str]]] = {}

    def assignment(self, name: str) -> Assignment:
        """Return the assignment of this name; raise UsageError if the course has none."""
        for one in self.course.assignments:
            if one.slug == name:
                return one
        raise UsageError(f"The course in {self.course.folder} has no assignment {name}.")

    def refuse_old(self, assignment: Assignment, cells: Mapping[str, NotebookNode]) -> None:
        """Raise UsageError where the checks or their points are others than when it was built."""
        for slug in assignment.exercises:
            checks = {check.name: check for check in self.course.exercises[slug].checks}
            for function, names in self.outline(slug).items():
                for visibility in Visibility:
                    own = [checks[name] for name in names if checks[name].visibility is visibility]
                    name = check_name(slug, function, visibility)
                    there = cells[name].metadata.nbgrader.points if name in cells else None
                    if there != (sum(check.points for check in own) if own else None):
                        raise UsageError(
                            f"The checks of {slug} have changed since {assignment.slug} was made: "
                            "run grader notebooks and nbgrader generate_assignment again."
                        )

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


def _needs_review(cell: NotebookNode) -> bool:
    verdicts = cell.metadata.get(DATA, {}).get("verdicts", ())
    return any(Outcome(verdict["outcome"]).needs_review for verdict in verdicts)


def _shown(picture: Picture) -> list[NotebookNode]:
    words = f"{picture.title}. {picture.caption}"
    data = {"image/svg+xml": svg_of(picture), "text/plain": words}
    return [
        new_output("display_data", data=data),
        new_output("stream", name="stdout", text=picture.caption),
    ]


def _write(cell: NotebookNode, verdicts: Sequence[Verdict], report: Report) -> None:
    """Write into a graded cell its points, the reasons, and both as data."""
    earned = sum(verdict.earned for verdict in verdicts)
    shown = {
        "text/html": html_of(verdicts, report.problem),
        "text/plain": text_of(verdicts, report.problem),
    }
    cell.outputs = [
        new_output("display_data", data=shown),
        new_output("execute_result", data={"text/plain": json.dumps(earned)}, execution_count=1),
    ]
    told = [replace(verdict, message="") for verdict in verdicts]
    cell.metadata[DATA] = {
        "exercise": report.exercise,
        "isolation": report.isolation,
        "verdicts": msgspec.to_builtins(told),
    }
