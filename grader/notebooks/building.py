"""Build an nbgrader course: a notebook for each assignment, made of what the course has.

Notebooks are built and never edited; building twice gives the same bytes. The cells that run checks
hold names only, so there is nothing in them to read, to copy or to change.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader.course_file import COURSE_FILE
from grader.errors import CourseError, UsageError
from grader.model import Assignment, Course, Exercise, Visibility
from grader.notebooks.cells import check_name, essay_name, picture_name, solution_name
from grader.notebooks.outline import outline_of, write_outline
from grader.notebooks.solving import prelude, solution
from grader.release import PICTURE, build_wheel, fill, lesson_of, write_exercise
from grader.seeds import variant_of

SOURCE = "source"
CONFIG = "nbgrader_config.py"
_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
# What lessons and stubs say of working with files, and what is said in a notebook.
_OF_FILES = {
    r" in `\w+\.py`": " below",
    r"Then run `pytest` here, or `grader check \w+`\.": "Then run the cells below each function.",
    r"`grader plot \w+` draws the same of yours\.": "A cell below draws the same of yours.",
    r"\s+Read README\.md, then [^.]*\.": "",
    r"\s+Check your work with `pytest` or\s+`grader check`\.": "",
}
_CALLS = {"public": "check", "hidden": "marks"}


def build(course: Course, out: Path) -> list[Path]:
    """Write an nbgrader course to `out` and return its notebooks.

    What was built there before is built again; nothing else there is touched. Raise UsageError if
    it cannot be written, CourseError if the course cannot be put into notebooks.
    """
    _refuse(course)
    built = []
    try:
        for assignment in course.assignments:
            folder = out / SOURCE / assignment.slug
            if folder.exists():
                shutil.rmtree(folder)
            folder.mkdir(parents=True)
            path = folder / f"{assignment.slug}.ipynb"
            nbformat.write(notebook_of(course, assignment), path)
            _write_files(course, assignment, folder)
            built.append(path)
        (out / CONFIG).write_text(config_of(course, out), encoding="utf-8")
        build_wheel(out)
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error}") from None
    return built


def notebook_of(course: Course, assignment: Assignment) -> NotebookNode:
    """Return the notebook of an assignment, with solutions, as nbgrader's source wants it."""
    numbers = count(1)
    cells = [_text(f"# {assignment.name}\n\n{_GUIDE}")]
    for slug in assignment.exercises:
        cells += _exercise(course, course.exercises[slug])
    if assignment.essay:
        cells += _essay(assignment)
    for cell in cells:
        cell["id"] = cell.metadata.get("nbgrader", {}).get("grade_id", f"cell-{next(numbers)}")[:64]
    notebook = new_notebook(cells=cells, metadata={"kernelspec": _KERNEL})
    nbformat.validate(notebook)
    return notebook


def config_of(course: Course, out: Path) -> str:
    """Return nbgrader_config.py of a course in `out`, with the way from there to the course."""
    way = os.path.relpath(course.folder, out)
    return _CONFIG.format(way=Path(way).as_posix(), slug=_slug(course.name))


def _refuse(course: Course) -> None:
    if course.salt is None:
        raise CourseError(["notebooks are built where solutions/ is"])
    if course.variants_per != "course":
        raise CourseError(
            ["notebooks are the same for all students: set [variants] per = 'course'"]
        )
    problems = []
    names = [assignment.slug for assignment in course.assignments]
    for name in {name for name in names if names.count(name) > 1}:
        problems.append(f"{COURSE_FILE}: two assignments would be named {name}")
    for assignment in course.assignments:
        functions = [
            function for slug in assignment.exercises for function in course.exercises[slug].asked
        ]
        for function in sorted({one for one in functions if functions.count(one) > 1}):
            problems.append(
                f"{assignment.name}: two exercises ask for {function}, and one notebook holds both"
            )
    if problems:
        raise CourseError(problems)


def _exercise(course: Course, exercise: Exercise) -> Iterator[NotebookNode]:
    variant = variant_of(course, exercise, None)
    stub = fill(exercise.stub.read_text(encoding="utf-8"), variant, exercise.slug)
    reference = (course.folder / "solutions" / exercise.slug / "reference.py").read_text("utf-8")
    said, code = prelude(stub)
    yield _text(_for_cells(lesson_of(exercise, variant, f"exercises/{exercise.slug}/{PICTURE}")))
    yield _text(f"```text\n{_for_cells(said)}\n```")
    yield new_code_cell(code)
    outline = outline_of(exercise, variant)
    points = {check.name: (check.visibility, check.points) for check in exercise.checks}
    for function in exercise.asked:
        yield _known(
            solution(stub, reference, function, variant),
            grade_id=solution_name(exercise.slug, function),
            solution=True,
        )
        for visibility, call in _CALLS.items():
            own = [points[name][1] for name in outline[function] if points[name][0] == visibility]
            if own:
                yield _known(
                    f"from grader.notebooks import {call}\n\n"
                    f'{call}("{exercise.slug}", "{function}")',
                    grade_id=check_name(exercise.slug, function, visibility),
                    points=sum(own),
                )
    if exercise.picture is not None:
        yield _known(
            f'from grader.notebooks import plot\n\nplot("{exercise.slug}")',
            grade_id=picture_name(exercise.slug),
        )


def _for_cells(text: str) -> str:
    """The words of a lesson or a stub, without what they say about files."""
    for said, instead in _OF_FILES.items():
        text = re.sub(said, instead, text)
    return text


def _essay(assignment: Assignment) -> Iterator[NotebookNode]:
    yield _text(f"## In your words\n\n{assignment.essay}")
    cell = new_markdown_cell("Write here.")
    cell.metadata["nbgrader"] = _metadata(
        essay_name(assignment), "markdown", points=assignment.essay_points, solution=True
    )
    yield cell


def _text(text: str) -> NotebookNode:
    return new_markdown_cell(text.strip())


def _known(
    source: str, grade_id: str, points: int | None = None, solution: bool = False
) -> NotebookNode:
    cell = new_code_cell(source)
    cell.metadata["nbgrader"] = _metadata(grade_id, "code", points, solution)
    return cell


def _metadata(grade_id: str, kind: str, points: int | None, solution: bool) -> dict[str, Any]:
    data = {
        "schema_version": 3,
        "grade_id": grade_id,
        "grade": points is not None,
        "solution": solution,
        "locked": not solution,
        "task": False,
        "cell_type": kind,
    }
    return data if points is None else {**data, "points": points}


def _write_files(course: Course, assignment: Assignment, folder: Path) -> None:
    """What the cells need where students open the notebook."""
    shutil.copy(course.folder / COURSE_FILE, folder)
    for slug in assignment.exercises:
        exercise = course.exercises[slug]
        place = folder / "exercises" / slug
        write_exercise(course, exercise, place, None)
        public = [check for check in exercise.checks if check.visibility is Visibility.PUBLIC]
        write_outline(place, outline_of(exercise, variant_of(course, exercise, None)), public)


def _slug(name: str) -> str:
    return Assignment(name, ()).slug


_GUIDE = """\
Read, write your functions where it says `YOUR CODE HERE`, and run each cell with Shift+Enter. The
cell below a function tells at once which requirements it meets, and what is wrong where it does
not. You may add cells. The cells that check your work are the same for everybody."""

_CONFIG = '''\
"""nbgrader's settings for this course, written by `grader notebooks`."""

from pathlib import Path

from grader.notebooks.nbgrader_settings import settle

HERE = Path(__file__).resolve().parent
c = get_config()  # noqa: F821 - nbgrader gives it
c.CourseDirectory.course_id = "{slug}"
c.CourseDirectory.root = str(HERE)
settle(c, course=HERE / "{way}")
'''
