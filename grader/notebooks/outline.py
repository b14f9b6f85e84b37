"""Which of an exercise's functions each check is about: cells of a notebook follow functions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from grader.errors import CourseError
from grader.grading import Grading
from grader.model import Check, Exercise, Report, Verdict
from grader.notebooks.cells import check_name
from grader.rehearsal import ReferenceHost, Remembering
from grader.seeds import public_inputs

OUTLINE_FILE = "cells.json"  # which public checks are about which function
Outline = Mapping[str, Sequence[str]]  # names of checks by function, in the stub's order


def outline_of(exercise: Exercise, variant: object) -> dict[str, list[str]]:
    """Give each check to the last function of the stub that it calls when it sees the reference.

    A probe counts as the class that it takes.
    """
    answer = Remembering(ReferenceHost(exercise, variant), exercise.signatures)
    grading = Grading(exercise, answer, variant, partial(public_inputs, exercise), None)
    order = list(exercise.asked)
    outline: dict[str, list[str]] = {function: [] for function in order}
    seen = 0
    for check in exercise.checks:
        grading.verdict(check)
        calls = answer.all_calls()
        called = {exercise.asked_by(call.function) for call in calls[seen:]}
        seen = len(calls)
        function = max(called, key=order.index) if called else order[-1]
        outline[function].append(check.name)
    return outline


def by_cell(report: Report, outline: Outline) -> dict[str, list[Verdict]]:
    """Return the verdicts of a report by the names of the notebook's cells that show them."""
    cells: dict[str, list[Verdict]] = {}
    for function, names in outline.items():
        for verdict in report.verdicts:
            if verdict.check in names:
                name = check_name(report.exercise, function, verdict.visibility)
                cells.setdefault(name, []).append(verdict)
    return cells


def write_outline(folder: Path, outline: Outline, public: Sequence[Check]) -> None:
    """Write to a released exercise which of its checks are about which function."""
    names = {check.name for check in public}
    shown = {function: [one for one in of if one in names] for function, of in outline.items()}
    (folder / OUTLINE_FILE).write_text(json.dumps(shown, indent=1) + "\n", encoding="utf-8")


def read_outline(folder: Path) -> dict[str, list[str]]:
    """Read it again; raise CourseError if it is not there."""
    try:
        read = json.loads((folder / OUTLINE_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CourseError([f"{folder.name}/{OUTLINE_FILE}: it cannot be read: {error}"]) from None
    return {str(function): [str(name) for name in names] for function, names in read.items()}
