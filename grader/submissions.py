"""Find and read what students handed in: `<folder>/<student>/<slug>.py`, trusting no file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from grader.errors import UsageError
from grader.model import Course, Submission
from grader.text import one_line


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
    return read_answer(student / f"{slug}.py", name, slug, course)


def read_answer(path: Path, student: str, slug: str, course: Course) -> Submission:
    """Read one file, if it is a regular file of moderate size in UTF-8."""

    def refused(why: str, missing: bool = False) -> Submission:
        return Submission(student, slug, None, f"{student}/{one_line(path.name)} {why}", missing)

    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return refused("was not handed in.", missing=True)
    except OSError as error:
        return refused(f"cannot be read: {error.strerror}.")
    if not stat.S_ISREG(mode):
        return refused(f"is {_kind(mode)}, not a file.")
    most = course.limits.file_kilobytes * 1024
    try:
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            source = file.read(most + 1)
            size = -(-os.fstat(file.fileno()).st_size // 1024)
    except OSError as error:
        return refused(f"cannot be read: {error.strerror}.")
    if len(source) > most:
        return refused(f"has {size:,} KB; an answer may have {most // 1024} KB.")
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        return refused(f"is not UTF-8 text (line {line}). Save it as UTF-8.")
    return Submission(student, slug, source)


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
