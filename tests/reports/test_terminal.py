"""What the commands print is for people: a sign a check, a row a student."""

from __future__ import annotations

import io

import click
import pytest
from rich.console import Console

from grader.model import Assignment, Outcome, Report, Verdict, Visibility
from grader.reports.terminal import MOST_ROWS, NOTHING, cell, table_of, total, verdict_lines


def verdict(
    outcome: Outcome, message: str = "", diagnoses: tuple[str, ...] = (), points: int = 2
) -> Verdict:
    """A verdict on the check `It adds.`"""
    earned = points if outcome is Outcome.PASSED else 0
    return Verdict(
        "it_adds", "It adds.", Visibility.PUBLIC, outcome, points, earned, message, diagnoses
    )


def lines_of(verdict: Verdict) -> str:
    """The lines without their colours."""
    return click.unstyle(verdict_lines(verdict))


def report(
    student: str, earned: int | None = 3, exercise: str = "sums", missing: bool = False
) -> Report:
    """A report out of five points."""
    return Report(student, exercise, earned, 5, "full", 0.1, (), missing=missing)


ASSIGNMENTS = (Assignment("Adding", ("sums", "differences")), Assignment("More", ("products",)))


def shown(*reports: Report) -> str:
    """The table as a wide terminal shows it."""
    console = Console(file=io.StringIO(), width=120, force_terminal=True, color_system=None)
    console.print(table_of(reports, ASSIGNMENTS))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def rows_of(text: str) -> list[list[str]]:
    """The cells of the rows of a table, without its head."""
    return [[part.strip() for part in line.split("│")] for line in text.splitlines() if "│" in line]


@pytest.mark.parametrize(
    ("outcome", "sign"),
    [
        (Outcome.PASSED, "ok  "),
        (Outcome.FAILED, "NO  "),
        (Outcome.CRASHED, "NO  "),
        (Outcome.TIMED_OUT, "NO  "),
        (Outcome.SKIPPED, "wait"),
        (Outcome.UNDECIDED, "look"),
        (Outcome.BROKEN, "BROKEN"),
    ],
)
def test_every_outcome_has_its_sign(outcome: Outcome, sign: str) -> None:
    earned = 2 if outcome is Outcome.PASSED else 0
    assert lines_of(verdict(outcome)) == f"  {sign}  It adds.  [{earned}/2]"


def test_a_check_without_points_shows_none() -> None:
    assert lines_of(verdict(Outcome.PASSED, points=0)) == "  ok    It adds."


def test_a_failure_shows_first_what_helps_and_then_what_was_seen() -> None:
    failed = verdict(Outcome.FAILED, "y = 1, expected 2\n  called    f(x=1)", ("Add 1.", "Look."))
    assert lines_of(failed).splitlines() == [
        "  NO    It adds.  [0/2]",
        "        => Add 1.",
        "        => Look.",
        "        y = 1, expected 2",
        "          called    f(x=1)",
    ]


def test_a_function_that_is_the_stubs_is_to_do_and_needs_no_words() -> None:
    stub = verdict(
        Outcome.FAILED,
        "add is not started: it still raises NotImplementedError.\n  called    add()",
    )
    assert lines_of(stub) == "  todo  It adds.  [0/2]"


def test_a_check_that_waits_needs_no_words() -> None:
    assert lines_of(verdict(Outcome.SKIPPED, "It builds on: It runs.")) == "  wait  It adds.  [0/2]"


def test_a_sign_has_its_colour() -> None:
    assert verdict_lines(verdict(Outcome.PASSED, points=0)) == "\x1b[32m  ok    It adds.\x1b[0m"


def test_a_cell_is_a_score_or_says_why_there_is_none() -> None:
    missing = report("s1", 0, missing=True)
    assert cell([report("s1"), report("s1", 5)]) == "8/10"
    assert cell([report("s1"), missing]) == "3/10"
    assert cell([report("s1"), report("s1", None)]) == "review"
    assert cell([missing, missing]) == NOTHING
    assert cell([]) == ""


def test_a_total_adds_up_unless_a_person_must_look() -> None:
    assert total([report("s1"), report("s1", 5)]) == "8/10"
    assert total([report("s1"), report("s1", None)]) == "review"


def test_the_table_has_a_row_a_student_and_a_column_an_assignment() -> None:
    text = shown(
        report("s1"),
        report("s1", 4, "differences"),
        report("s1", 5, "products"),
        report("s2", 0, missing=True),
    )
    assert text.splitlines()[0].split() == [
        "student", "┃", "Adding", "┃", "More", "┃", "total"
    ]  # fmt: skip
    assert rows_of(text) == [["s1", "7/10", "5/5", "12/15"], ["s2", NOTHING, "", "0/5"]]
    assert text.rstrip().endswith("- nothing was handed in")


def test_a_table_of_many_assignments_fits_a_terminal_and_shows_every_name_and_score() -> None:
    names = ["Slopes", "The way down", "Backpropagation", "Perils", "Noise", "Data", "The compass"]
    assignments = [Assignment(name, (name.lower(),)) for name in names]
    reports = [report("student-01", 57, name.lower()) for name in names]
    console = Console(file=io.StringIO(), width=80, color_system=None)
    console.print(table_of(reports, assignments))
    assert isinstance(console.file, io.StringIO)
    assert rows_of(console.file.getvalue()) == [["student-01", *["57/5"] * 7, "399/35"]]
    assert "…" not in console.file.getvalue()


def test_an_assignment_that_nobody_was_graded_in_has_no_column() -> None:
    assert "More" not in shown(report("s1"))


def test_the_total_counts_the_exercises_of_the_table() -> None:
    assert rows_of(shown(report("s1"), report("s1", exercise="of last year"))) == [
        ["s1", "3/5", "3/5"]
    ]


def test_a_name_is_neither_obeyed_nor_taken_for_markup() -> None:
    text = shown(report("[red]s3[/red]\x1b[31m"))
    assert rows_of(text) == [[r"[red]s3[/red]\x1b[31m", "3/5", "3/5"]]
    assert "\x1b" not in text


def test_a_name_makes_no_row_of_its_own() -> None:
    assert len(rows_of(shown(report("s3\ns1")))) == 1


def test_a_name_that_was_spelt_out_is_not_spelt_out_twice() -> None:
    ((name, *_),) = rows_of(shown(report(r"zo\udceb")))
    assert name == r"zo\udceb"


def test_a_long_name_is_cut() -> None:
    ((name, *_),) = rows_of(shown(report("a" * 200)))
    assert name == "a" * 60 + " ..."


def test_a_class_that_fits_is_shown_whole() -> None:
    text = shown(*(report(f"s{number}") for number in range(MOST_ROWS)))
    assert len(rows_of(text)) == MOST_ROWS


def test_a_big_class_is_cut_and_the_cut_is_told() -> None:
    text = shown(*(report(f"s{number}") for number in range(MOST_ROWS + 5)))
    assert len(rows_of(text)) == MOST_ROWS
    assert "5 more" in text
