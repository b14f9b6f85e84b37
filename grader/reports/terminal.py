"""What the commands print: a student's lines, and an instructor's table."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from grader.model import Assignment, Outcome, Report, Verdict
from grader.selfcheck import not_started
from grader.text import one_line

if TYPE_CHECKING:
    from rich.table import Table

MOST_ROWS = 60
NOTHING = "-"  # narrow, as a table of many assignments needs it
_SIGNS = {
    Outcome.PASSED: ("ok", "green"),
    Outcome.SKIPPED: ("wait", "yellow"),
    Outcome.UNDECIDED: ("look", "yellow"),
    Outcome.BROKEN: ("BROKEN", "magenta"),
}


def verdict_lines(verdict: Verdict) -> str:
    """Return one line for a check, and below it what is known about why it did not pass."""
    sign, colour = _SIGNS.get(verdict.outcome, ("NO", "red"))
    if not_started(verdict):
        sign, colour = "todo", "cyan"
    points = f"  [{verdict.earned}/{verdict.points}]" if verdict.points else ""
    lines = [click.style(f"  {sign:<4}  {verdict.title}", fg=colour) + points]
    if verdict.outcome is not Outcome.SKIPPED and not not_started(verdict):
        lines += [click.style(_wrapped(text), bold=True) for text in verdict.diagnoses]
        lines += [f"        {line}" for line in verdict.message.splitlines()]
    return "\n".join(lines)


def _wrapped(sentence: str) -> str:
    width = min(shutil.get_terminal_size().columns, 100)
    return textwrap.fill(
        sentence, width, initial_indent="        => ", subsequent_indent="           "
    )


def table_of(reports: Sequence[Report], assignments: Sequence[Assignment]) -> Table:
    """Return a table of a row a student and a column an assignment, which fits a terminal.

    A class of more than MOST_ROWS is cut.
    """
    from rich.table import Table
    from rich.text import Text

    there = {report.exercise for report in reports}
    columns = [one for one in assignments if there & set(one.exercises)]
    table = Table(show_edge=False, pad_edge=False, caption_justify="left")
    table.add_column("student", no_wrap=True)
    for one in columns:
        table.add_column(one.name, justify="right", overflow="fold")
    table.add_column("total", justify="right", no_wrap=True)
    rows: dict[str, list[Report]] = {}
    for report in reports:
        rows.setdefault(report.student, []).append(report)
    for student, own in list(rows.items())[:MOST_ROWS]:
        parts = [[report for report in own if report.exercise in one.exercises] for one in columns]
        known = [report for part in parts for report in part]
        table.add_row(Text(one_line(student, 60)), *map(cell, parts), total(known))
    notes = [f"{NOTHING} nothing was handed in"] if any(one.missing for one in reports) else []
    if len(rows) > MOST_ROWS:
        notes.append(f"and {len(rows) - MOST_ROWS} more, in grades.csv")
    table.caption = "\n".join(notes) or None
    return table


def cell(reports: Sequence[Report]) -> str:
    """Return the score of an assignment in a few characters."""
    if all(report.missing for report in reports):
        return NOTHING if reports else ""
    return total(reports)


def total(reports: Sequence[Report]) -> str:
    """Return the total of a student's scores, or `review` while one is open."""
    if any(report.earned is None for report in reports):
        return "review"
    earned = sum(report.earned or 0 for report in reports)
    return f"{earned}/{sum(report.possible for report in reports)}"
