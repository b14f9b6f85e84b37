"""Make the students' tree: a copy by allow-list, the variant filled in, and the package's wheel.

Nothing of solutions/ is copied. What leaves it is `released.json`: what known mistakes answer to
the inputs of the public checks, with the sentence that helps.
"""

from __future__ import annotations

import dataclasses
import re
import shutil
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

import grader
from grader.answer import Answer, Call
from grader.course import STUDENT_FILE
from grader.course_file import COURSE_FILE
from grader.errors import CourseError, UsageError
from grader.model import Course, Exercise, Visibility
from grader.picturing import drawn
from grader.probes import PROBES_FILE
from grader.rehearsal import ReferenceHost, rehearse
from grader.released import RELEASED_FILE, write_released
from grader.replaying import known_answers, known_symptoms
from grader.reports.figure import svg_of
from grader.seeds import public_inputs, variant_of

_COPIED = ("checks.py", "variant.py", PROBES_FILE, "picture.py")
PICTURE = "picture.svg"
PICTURE_PLACE = "{{picture}}"  # in a lesson
_PLACE = re.compile(r"\{\{(\w+)\}\}")
_SHOWN = """\
![What a right answer draws]({file})

*Drawn of a right answer. `grader plot {slug}` draws the same of yours.*"""
_GUIDE = """\
# {name}

    python -m pip install -r requirements.txt

Each folder of `exercises/` holds a lesson, `README.md`, and a file to fill in. Read, write, and run

    pytest

to see what is still wrong and why. `ok` is met, `NO` is not, `todo` is not started, and `wait` is
checked once what it builds on is met. More is checked when you hand in: the same things, with other
numbers.

* `pytest -k WORD` runs the checks with that word in their name.
* `grader check EXERCISE` tells the same without pytest.
* `grader plot EXERCISE` draws what your answer does, with matplotlib (`pip install matplotlib`).

Hand in the files you filled in.

{exercises}
"""


def release(course: Course, out: Path, students: Sequence[str] = ()) -> list[Path]:
    """Write the students' tree to `out`, or one tree for each student below it.

    Raise UsageError if `out` is in use, or if the course's variants want students and there are
    none (or the other way round).
    """
    try:
        used = out.is_symlink() or (out.exists() and (not out.is_dir() or any(out.iterdir())))
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror}.") from None
    if used:
        raise UsageError(f"{out} is not empty. Give a new folder, so that nothing old ships.")
    if (course.variants_per == "student") != bool(students):
        raise UsageError(
            "Variants are per student in course.toml, so give --roster FILE with a name a line."
            if not students
            else 'A roster is of use only with [variants] per = "student" in course.toml.'
        )
    places: dict[str, str | None] = {student: student for student in students} or {".": None}
    with tempfile.TemporaryDirectory() as folder:
        wheel = build_wheel(Path(folder))
        ready = Path(folder, "trees")
        for place, student in places.items():
            _write_tree(course, ready / place, student, wheel)
        try:
            shutil.copytree(ready, out, dirs_exist_ok=True)
        except OSError as error:
            raise UsageError(f"{out} cannot be written: {error}") from None
    return [out / place for place in places]


def build_wheel(folder: Path) -> Path:
    """Build the package's wheel; raise UsageError where its source is not at hand."""
    source = Path(grader.__file__).resolve().parent.parent / "pyproject.toml"
    try:
        from flit_core.wheel import make_wheel_in
    except ImportError:
        raise UsageError(
            "Releasing needs the packages of pip install 'gradient-exercises[instructor]'."
        ) from None
    if not source.is_file():
        raise UsageError(
            "Releasing needs the package's source: install it from a checkout, pip -e."
        )
    built: Path = make_wheel_in(source, folder).file
    return built


def lesson_of(exercise: Exercise, variant: Any, picture: str = PICTURE) -> str:
    """Return a lesson with this variant filled in, and the exercise's picture, from that file."""
    text = (exercise.folder / "README.md").read_text(encoding="utf-8")
    if exercise.picture is not None:
        shown = _SHOWN.format(slug=exercise.slug, file=picture)
        text = text.replace(PICTURE_PLACE, shown)
    return fill(text, variant, f"{exercise.slug}/README.md")


def picture_file(exercise: Exercise, variant: Any) -> str | None:
    """Return the exercise's picture of a right answer as an SVG; None if it draws none.

    Raise CourseError where picture.py fails.
    """
    answer = Answer(ReferenceHost(exercise, variant), exercise.signatures)
    try:
        picture = drawn(exercise, answer, variant)
    except Exception as error:
        told = f"it draws no picture of the reference: {type(error).__name__}: {error}"
        raise CourseError([f"{exercise.slug}/picture.py: {told}"]) from None
    return svg_of(picture) if picture else None


def fill(text: str, variant: Any, where: str) -> str:
    """Replace each `{{name}}` by that attribute of the variant; raise CourseError without one."""

    def replaced(place: re.Match[str]) -> str:
        name = place[1]
        if callable(getattr(variant, name, print)):
            raise CourseError([f"{where}: {{{{{name}}}}} is nothing that the variant has"])
        return _plain(getattr(variant, name))

    return _PLACE.sub(replaced, text)


def _write_tree(course: Course, tree: Path, student: str | None, wheel: Path) -> None:
    tree.mkdir(parents=True, exist_ok=True)
    shutil.copy(course.folder / COURSE_FILE, tree)
    shutil.copy(wheel, tree)
    (tree / "requirements.txt").write_text(f"./{wheel.name}\n", encoding="utf-8")
    titles = "\n".join(
        f"* `exercises/{exercise.slug}/`: {exercise.title}"
        for exercise in course.exercises.values()
    )
    guide = _GUIDE.format(name=course.name, exercises=titles)
    (tree / "README.md").write_text(guide, encoding="utf-8")
    if student is not None:
        (tree / STUDENT_FILE).write_text(f"{student}\n", encoding="utf-8")
    for exercise in course.exercises.values():
        write_exercise(course, exercise, tree / "exercises" / exercise.slug, student)


def write_exercise(course: Course, exercise: Exercise, folder: Path, student: str | None) -> None:
    """Write the public files of an exercise to a new folder, with this student's variant."""
    folder.mkdir(parents=True)
    variant = variant_of(course, exercise, student)
    (folder / "README.md").write_text(lesson_of(exercise, variant), encoding="utf-8")
    stub = fill(exercise.stub.read_text("utf-8"), variant, f"{exercise.slug}/{exercise.stub.name}")
    (folder / exercise.stub.name).write_text(stub, encoding="utf-8")
    picture = picture_file(exercise, variant)
    if picture is not None:
        (folder / PICTURE).write_text(picture, encoding="utf-8")
    for name in _COPIED:
        if (exercise.folder / name).is_file():
            shutil.copy(exercise.folder / name, folder)
    calls = _worked_calls(exercise, variant)
    known = known_answers(calls, exercise, variant) + known_symptoms(calls, exercise, variant)
    write_released(folder / RELEASED_FILE, dict(exercise.signatures), known)


def _worked_calls(exercise: Exercise, variant: Any) -> list[Call]:
    """The calls that the public checks make of the reference; their inputs never change.

    Calls that differ in their functions alone are left out, since data cannot tell them apart.
    """
    public = [check for check in exercise.checks if check.visibility is Visibility.PUBLIC]
    alike: dict[tuple[str, bytes], list[Call]] = {}
    for call in rehearse(exercise, variant, partial(public_inputs, exercise), public):
        alike.setdefault((call.function, call.sent), []).append(call)
    return [calls[0] for calls in alike.values() if len({call.functions for call in calls}) == 1]


def _plain(value: Any) -> str:
    """A variant's value as Python would write it, tuples as lists."""
    if dataclasses.is_dataclass(value):
        return repr(value)
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(_plain, value))}]"
    return str(np.asarray(value).tolist()) if isinstance(value, np.ndarray) else str(value)
