"""What a cell shows: met or not, why, and nothing that its reader may not see."""

from __future__ import annotations

from grader.model import Outcome, Verdict, Visibility
from grader.notebooks.showing import html_of, text_of

MET = Verdict("a", "double(3) is 6.", Visibility.PUBLIC, Outcome.PASSED, 2, 2)
WRONG = Verdict(
    "b",
    "double is <right>.",
    Visibility.PUBLIC,
    Outcome.FAILED,
    3,
    0,
    "double(x) is 9\n  called    double(x=3)",
    ("You squared. Doubling is 2 * x.",),
)
HIDDEN = Verdict("c", "It is hidden.", Visibility.HIDDEN, Outcome.FAILED, 4, 0, "SECRET 17")
WAITING = Verdict("d", "It waits.", Visibility.PUBLIC, Outcome.SKIPPED, 1, 0, "It builds on: a")
OPEN = Verdict("e", "Nobody knows.", Visibility.PUBLIC, Outcome.UNDECIDED, 5, 0, "AT FAULT")


def test_text_says_what_is_met_and_why_not() -> None:
    assert text_of([MET, WRONG, HIDDEN, WAITING, OPEN]).splitlines() == [
        "✓ double(3) is 6. [2/2]",
        "✗ double is <right>. [0/3]",
        "    You squared. Doubling is 2 * x.",
        "    double(x) is 9",
        "      called    double(x=3)",
        "✗ It is hidden. [0/4]",
        "\N{EN DASH} It waits. [0/1]",
        "    It builds on: a",
        "? Nobody knows. [0/5]",
        "    Your instructor will look at this. It does not mean that your answer is wrong.",
        "1 of 5 requirements met, 2 of 15 points",
    ]


def test_html_holds_the_same_and_every_word_is_escaped() -> None:
    page = html_of([MET, WRONG, HIDDEN, OPEN])
    assert "double is &lt;right&gt;." in page
    assert "<right>" not in page
    assert "You squared." in page
    assert "called    double(x=3)" in page
    assert "1 of 4 requirements met, 2 of 14 points" in page
    assert "SECRET" not in page
    assert "AT FAULT" not in page


def test_checks_without_points_have_none() -> None:
    free = Verdict("a", "It has a shape.", Visibility.PUBLIC, Outcome.PASSED, 0, 0)
    assert text_of([free]) == "✓ It has a shape.\n1 of 1 requirements met"


def test_a_problem_takes_the_place_of_verdicts() -> None:
    assert text_of([WRONG], "a.ipynb is <no> notebook.") == (
        "Your notebook could not be graded: a.ipynb is <no> notebook."
    )
    assert html_of([WRONG], "a.ipynb is <no> notebook.") == (
        "<p>Your notebook could not be graded: a.ipynb is &lt;no&gt; notebook.</p>"
    )
