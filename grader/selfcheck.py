"""A student's self-check: the public checks of one exercise, on the file in the student's tree."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from grader.answer import Answer, Call, Host
from grader.course import student_of
from grader.diagnosis import diagnose
from grader.grading import Grading
from grader.inprocess import InProcess
from grader.matching import match
from grader.model import Check, Course, Exercise, Outcome, Verdict, Visibility
from grader.released import RELEASED_FILE, read_known
from grader.seeds import public_inputs, variant_of

NOT_STARTED = "is not started"  # stands in the message of a function that is still the stub's


class SelfCheck:
    """The public checks of one exercise, run in this process when their verdict is asked for.

    Without a host of the answer, it is the file that the student edits.
    """

    def __init__(self, course: Course, exercise: Exercise, host: Host | None = None) -> None:
        self.exercise = exercise
        self.checks = tuple(
            check for check in exercise.checks if check.visibility is Visibility.PUBLIC
        )
        self._imports = course.imports
        variant = variant_of(course, exercise, student_of(course.folder))
        host = host or InProcess(exercise.stub, course.limits.call_seconds, exercise.probes)
        self._grading = Grading(
            exercise,
            Answer(host, exercise.signatures),
            variant,
            partial(public_inputs, exercise),
            _diagnosis(exercise, variant),
        )

    def verdict(self, check: Check) -> Verdict:
        """Run a check, after those it builds on, unless it has run."""
        return self._grading.verdict(check)

    def warnings(self) -> list[str]:
        """Return what the student should know before grading, besides verdicts."""
        return [
            f"{self.exercise.stub.name} imports {name}, which answers in this course may not use "
            f"(they may use {', '.join(self._imports) or 'no package'}); grading may not find it."
            for name in unlisted_imports(self.exercise.stub, self._imports)
        ]


def not_started(verdict: Verdict) -> bool:
    """Whether a check did not pass because its function is still the stub's."""
    return verdict.outcome is Outcome.FAILED and NOT_STARTED in verdict.message.partition("\n")[0]


def unlisted_imports(path: Path, allowed: Sequence[str]) -> list[str]:
    """Return the packages a file imports that are neither allowed nor Python's own."""
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError, MemoryError, RecursionError):
        return []  # loading it will say so
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return sorted(names - set(allowed) - sys.stdlib_module_names)


def _diagnosis(exercise: Exercise, variant: object) -> Callable[[Sequence[Call]], tuple[str, ...]]:
    """By replay where there are mistakes, else by what the release says of them."""
    if exercise.reference is not None:
        return partial(diagnose, exercise=exercise, variant=variant)
    released = exercise.folder / RELEASED_FILE
    known = read_known(released) if released.is_file() else []
    return partial(match, known=known)
