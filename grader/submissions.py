"""Find and read what students handed in, trusting no file.

An exercise's answer is `<folder>/<student>/<slug>.py`; or it is in the notebook of its assignment,
`<folder>/<student>/<assignment>/<assignment>.ipynb`, as nbgrader collects them.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from grader.errors import UsageError
from grader.model import Course, Submission
from grader.notebooks.cells import NotebookError, assignment_of, read_cells, source_of
from grader.text import one_line

NOTEBOOK_KILOBYTES = 20 * 1024  # with the outputs that students' kernels left in it


def find_students(folder: Path, course: Course) -> list[Path]:
    """Return the students' folders, sorted; raise UsageError if `folder` holds none."""
    slugs = course.exercises
    try:
        students = sorted(
            path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")
        )
    except OSError:
        raise UsageError(
            f"{folder} is not a folder. Give one that holds <student>/<exercise>.py."
        ) from None
    loose = sorted(path.name for path in folder.glob("*.py") if path.stem in slugs)
    if loose:
        raise UsageError(
            f"{folder} holds {loose[0]} itself, so it looks like one student's folder. "
            "Give the folder above it, which holds <student>/<exercise>.py."
        )
    if not students:
        raise UsageError(f"{folder} holds no student's folder: <student>/<exercise>.py is wanted.")
    return students


def stray_files(students: Sequence[Path], course: Course) -> Iterator[str]:
    """Yield a note for each Python file that looks like an answer and belongs to no exercise."""
    for student in students:
        if student.is_symlink():
            continue
        try:
            names = sorted(path.name for path in student.iterdir() if path.suffix == ".py")
        except OSError:
            continue  # its submissions are reported as missing, or as what they are
        for name in names:
            if name.removesuffix(".py") not in course.exercises:
                shown = one_line(f"{student.name}/{name}")
                yield f"{shown} is not graded: the course has no such exercise."


def read_submissions(
    students: Sequence[Path], course: Course, slugs: Sequence[str]
) -> Iterator[Submission]:
    """Yield every student's submission for every exercise of `slugs`, the missing ones too."""
    for student in students:
        for slug in slugs:
            yield read_submission(student, slug, course)


def read_submission(student: Path, slug: str, course: Course) -> Submission:
    """Read a student's answer to one exercise."""
    name = student_name(student)
    if student.is_symlink():
        problem = f"{name} is a symbolic link; it must be a real folder."
        return Submission(name, slug, None, problem)
    file = student / f"{slug}.py"
    assignment = assignment_of(course, slug)
    notebook = student / assignment.slug / f"{assignment.slug}.ipynb"
    if not os.path.lexists(file) and os.path.lexists(notebook):
        return _read_notebook(notebook, name, slug, course)
    return read_answer(file, name, slug, course)


def read_answer(path: Path, student: str, slug: str, course: Course) -> Submission:
    """Read one file, if it is a regular file of moderate size in UTF-8."""
    try:
        source = read_file(path, course.limits.file_kilobytes)
    except UnreadableError as error:
        problem = f"{student}/{one_line(path.name)} {error}"
        return Submission(student, slug, None, problem, error.missing)
    return Submission(student, slug, source)


def _read_notebook(path: Path, student: str, slug: str, course: Course) -> Submission:
    try:
        if path.parent.is_symlink():
            raise UnreadableError("is in a symbolic link; it must be a real folder.")
        cells = read_cells(read_file(path, NOTEBOOK_KILOBYTES))
        source = source_of(cells, assignment_of(course, slug), course.limits)
    except (UnreadableError, NotebookError) as error:
        problem = f"{student}/{one_line(path.name)} {error}"
        return Submission(student, slug, None, problem, filename=path.name)
    return Submission(student, slug, source, filename=path.name)


class UnreadableError(Exception):
    """Why a file cannot be graded, in words that follow its name; `missing` where there is none."""

    def __init__(self, why: str, missing: bool = False) -> None:
        self.missing = missing
        super().__init__(why)


def read_file(path: Path, kilobytes: int) -> bytes:
    """Read a regular file of at most so many KB in UTF-8; raise UnreadableError for another."""
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise UnreadableError("was not handed in.", missing=True) from None
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror}.") from None
    if not stat.S_ISREG(mode):
        raise UnreadableError(f"is {_kind(mode)}, not a file.")
    try:
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            source = file.read(kilobytes * 1024 + 1)
            size = -(-os.fstat(file.fileno()).st_size // 1024)
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror}.") from None
    if len(source) > kilobytes * 1024:
        raise UnreadableError(f"has {size:,} KB; an answer may have {kilobytes:,} KB.")
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        raise UnreadableError(f"is not UTF-8 text (line {line}). Save it as UTF-8.") from None
    return source


def student_name(folder: Path) -> str:
    """Return a folder's name as text that any file and terminal can take; no two become one."""
    return one_line(folder.name.replace("\\", "\\\\"), 255 * 12)


def _kind(mode: int) -> str:
    kinds = {
        stat.S_IFDIR: "a folder",
        stat.S_IFLNK: "a symbolic link",
        stat.S_IFIFO: "a pipe",
        stat.S_IFSOCK: "a socket",
    }
    return kinds.get(stat.S_IFMT(mode), "a device")
