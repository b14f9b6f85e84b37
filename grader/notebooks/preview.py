"""A check of a student's own, in the notebook's kernel: what the functions do that it has now."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from grader.course import find_course, load_course
from grader.errors import UsageError
from grader.inprocess import Defined
from grader.model import Course, Exercise, Verdict
from grader.notebooks.outline import read_outline
from grader.notebooks.showing import html_of, text_of
from grader.selfcheck import SelfCheck


def preview(exercise: str, function: str) -> None:
    """Show the verdicts of a function's public checks, in the cell that asks for them."""
    shell = _shell()
    verdicts = verdicts_on(shell.user_ns, Path.cwd(), exercise, function)
    from IPython.display import display

    data = {"text/html": html_of(verdicts), "text/plain": text_of(verdicts)}
    display(data, raw=True)


def draw(exercise: str) -> None:
    """Show the picture of an exercise's functions, or why there is none, in the cell that asks."""
    from IPython.display import Image, display

    from grader.plotting import own_picture, png_of

    shell = _shell()
    course = _course(find_course(Path.cwd()), exercise)
    asked = course.exercises[exercise]
    try:
        picture = own_picture(course, asked, _defined(shell.user_ns, course, asked))
        display(Image(png_of(picture)))
    except UsageError as error:
        print(error)
    else:
        print(picture.caption)


def verdicts_on(
    namespace: Mapping[str, Any], folder: Path, exercise: str, function: str
) -> list[Verdict]:
    """Run the public checks that are about a function on the functions of a namespace."""
    course = _course(find_course(folder), exercise)
    asked = course.exercises[exercise]
    run = SelfCheck(course, asked, _defined(namespace, course, asked))
    names = read_outline(asked.folder).get(function, [])
    return [run.verdict(check) for check in run.checks if check.name in names]


def _defined(namespace: Mapping[str, Any], course: Course, exercise: Exercise) -> Defined:
    return Defined(namespace, _code_folder(), course.limits.call_seconds, exercise.probes)


@lru_cache(maxsize=32)
def _course(folder: Path, exercise: str) -> Course:
    return load_course(folder, only=[exercise])


def _shell() -> Any:
    from IPython import get_ipython

    shell = get_ipython()
    if shell is None:
        raise UsageError("This runs in a notebook. For a file there is `grader check`.")
    return shell


def _code_folder() -> str:
    """Where the kernel says that the code of cells stands."""
    try:
        from ipykernel.compiler import get_tmp_directory
    except ImportError:
        return "<ipython-input"
    return str(get_tmp_directory()) + os.sep
