"""index.html holds what may be shown, escapes what students wrote, and loads nothing."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from grader.errors import UsageError
from grader.model import (
    Assignment,
    Check,
    Course,
    Exercise,
    Limits,
    Outcome,
    Report,
    Verdict,
)
from grader.reports.feedback import write_feedback
from grader.reports.page import MOST_DETAILED, write_page
from grader.reports.results import write_grades
from grader.reports.terminal import NOTHING

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "div", "section"),
    *("table", "thead", "tbody", "tr", "th", "td", "ul", "li", "span", "strong", "pre", "wbr"),
    *("details", "summary", "a"),
}
EVIL = "<img src=x onerror=alert(1)>"
PUBLIC = Check("it_adds", "It adds 1 & 2.", 2, (), ("answer",), print)
HIDDEN = Check("it_adds_all", "It adds <all> numbers.", 3, (), ("answer",), print).hidden()


def course(*slugs: str) -> Course:
    """A course of these exercises, each with a public and a hidden check."""
    return Course(
        name="Sums & <more>",
        folder=Path("nowhere"),
        assignments=(Assignment("All", slugs),),
        exercises={
            slug: Exercise(slug, f"About {slug}", Path("nowhere") / slug, {}, (PUBLIC, HIDDEN))
            for slug in slugs
        },
        limits=Limits(),
        imports=(),
    )


def verdict(
    check: Check, outcome: Outcome, message: str = "", diagnoses: Sequence[str] = ()
) -> Verdict:
    """A verdict on a check."""
    earned = check.points if outcome is Outcome.PASSED else 0
    return Verdict(
        check.name,
        check.title,
        check.visibility,
        outcome,
        check.points,
        earned,
        message,
        tuple(diagnoses),
    )


PASSED = (verdict(PUBLIC, Outcome.PASSED), verdict(HIDDEN, Outcome.PASSED))


def report(
    student: str,
    verdicts: tuple[Verdict, ...] = PASSED,
    exercise: str = "sums",
    problem: str = "",
    missing: bool = False,
) -> Report:
    """A report with these verdicts."""
    settled = not any(verdict.outcome.needs_review for verdict in verdicts)
    earned = sum(verdict.earned for verdict in verdicts) if settled else None
    return Report(student, exercise, earned, 5, "full", 0.1, verdicts, problem, missing)


def page_of(folder: Path, *reports: Report, slugs: Sequence[str] = ("sums",)) -> str:
    """The text of the page."""
    write_page(folder, course(*slugs), reports)
    return (folder / "index.html").read_text(encoding="utf-8")


class Words(HTMLParser):
    """The words that a reader sees, without the styles, and the tags that a browser sees."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._seen: list[str] = []
        self._hidden = False
        self.feed(page)
        self.text = " ".join(" ".join(self._seen).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._hidden = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._seen.append(data)


def rows_of(page: str) -> list[list[str]]:
    """The cells of the table of marks, without its head."""
    body = page[page.index("<tbody>") : page.index("</tbody>")]
    return [
        [unescape(re.sub("</?a.*?>", "", cell)) for cell in re.findall("<td>(.*?)</td>", row, re.S)]
        for row in re.findall("<tr>(.*?)</tr>", body, re.S)
    ]


def test_the_table_has_a_row_a_student(tmp_path: Path) -> None:
    page = page_of(
        tmp_path,
        report("s1"),
        report("s1", (verdict(PUBLIC, Outcome.PASSED),), "products"),
        report("s2", (), problem="s2/sums.py was not handed in.", missing=True),
        slugs=("sums", "products"),
    )
    assert rows_of(page) == [
        ["s1", "7/10", "5/5", "2/5"],
        ["s2", "0/5", NOTHING, ""],
    ]
    assert f"{NOTHING} nothing was handed in" in Words(page).text
    assert "2 students, 2 exercises. Isolation full." in Words(page).text


def test_the_table_leads_to_each_students_page(tmp_path: Path) -> None:
    reports = [report("s1"), report("a b/ü"), report("javascript:alert(1)")]
    words = Words(page_of(tmp_path, *reports))
    write_feedback(tmp_path, course("sums"), reports)
    links = [attributes["href"] for tag, attributes in words.tags if tag == "a"]
    assert links[0] == "feedback/s1.html"
    assert len(links) == 3
    for link in links:
        assert re.fullmatch(r"feedback/[\w%~.-]+\.html", link or "", re.ASCII)
        assert (tmp_path / unquote(link or "")).is_file()


def test_one_student_and_one_exercise_are_not_several(tmp_path: Path) -> None:
    assert "1 student, 1 exercise." in Words(page_of(tmp_path, report("s1"))).text


def test_every_level_of_isolation_is_told(tmp_path: Path) -> None:
    one = report("s1")
    other = Report("s2", "sums", 0, 5, "none: lacks files", 0.1, ())
    unknown = Report("s3", "sums", 0, 5, "", 0.1, (), "It is a folder.")
    text = Words(page_of(tmp_path, one, other, unknown)).text
    assert "Isolation full. Isolation none: lacks files." in text


def test_all_that_is_a_students_is_escaped(tmp_path: Path) -> None:
    failed = verdict(PUBLIC, Outcome.CRASHED, f"it raised {EVIL}</pre>", [f"You wrote {EVIL}."])
    broken = verdict(PUBLIC, Outcome.BROKEN, f"it is at fault: {EVIL}")
    page = page_of(
        tmp_path,
        report(EVIL, (failed,)),
        report(f"{EVIL} again", (broken,)),
        report("</title><script>alert(1)</script>", (), problem=f"{EVIL}/sums.py is a folder."),
    )
    assert "<img" not in page
    assert "<script" not in page
    assert Words(page).text.count(EVIL) == 11
    assert {tag for tag, _ in Words(page).tags} <= TAGS


def test_all_that_is_the_authors_is_escaped(tmp_path: Path) -> None:
    words = Words(page_of(tmp_path, report("s1")))
    assert words.text.startswith("Sums & <more>: results Sums & <more>")
    assert "It adds <all> numbers." in words.text
    assert "all" not in {tag for tag, _ in words.tags}


def test_control_characters_in_a_name_are_spelt_out(tmp_path: Path) -> None:
    page = page_of(tmp_path, report("s3\x1b[31m\u202eada", (verdict(PUBLIC, Outcome.BROKEN),)))
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert Words(page).text.count(r"s3\x1b[31m\u202eada") == 3


def test_the_page_loads_nothing_and_runs_nothing(tmp_path: Path) -> None:
    page = page_of(tmp_path, report("s1"))
    assert "http://" not in page
    assert "https://" not in page
    assert "url(" not in page
    assert "@import" not in page
    words = Words(page)
    names = {name for _, attributes in words.tags for name in attributes}
    assert names <= {
        "lang", "charset", "name", "content", "http-equiv", "class", "style", "href"
    }  # fmt: skip
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    assert ("meta", {"http-equiv": "Content-Security-Policy", "content": policy}) in words.tags
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_a_telephone_shows_the_page_in_its_own_width(tmp_path: Path) -> None:
    viewport = {"name": "viewport", "content": "width=device-width, initial-scale=1"}
    assert ("meta", viewport) in Words(page_of(tmp_path, report("s1"))).tags


def test_what_has_no_score_is_listed_for_review(tmp_path: Path) -> None:
    broken = verdict(HIDDEN, Outcome.BROKEN, "The check is at fault: KeyError")
    open_ = verdict(PUBLIC, Outcome.UNDECIDED, "sin(x)**2 against 1 - cos(x)**2")
    page = page_of(tmp_path, report("s1"), report("s2", (PASSED[0], broken, open_)))
    text = Words(page[: page.index("<h2>Marks")]).text
    assert text.endswith(
        "For a person to look at These have no score yet. s2 , sums: "
        "It adds <all> numbers. broken: The check is at fault: KeyError "
        "It adds 1 & 2. undecided: sin(x)**2 against 1 - cos(x)**2"
    )
    assert rows_of(page) == [["s1", "5/5", "5/5"], ["s2", "review", "review"]]
    assert "sums: review" in Words(page).text


def test_without_anything_to_review_there_is_no_such_list(tmp_path: Path) -> None:
    assert "For a person to look at" not in page_of(tmp_path, report("s1"))


def test_what_was_hard_is_counted_over_what_was_handed_in(tmp_path: Path) -> None:
    half = (verdict(PUBLIC, Outcome.PASSED), verdict(HIDDEN, Outcome.FAILED, "", ["You halved."]))
    skipped = verdict(PUBLIC, Outcome.SKIPPED, "It was not handed in.")
    page = page_of(
        tmp_path,
        report("s1"),
        report("s2", half),
        report("s3", (skipped,), problem="s3/sums.py was not handed in.", missing=True),
    )
    text = Words(page).text
    assert "About sums 2 handed in, 1 missing; 3.5 of 5 points on average." in text
    assert "It adds 1 & 2. public, 2 pt 2/2 It adds <all> numbers. hidden, 3 pt 1/2" in text
    assert "Mistakes that were recognised You halved. 1 student" in text
    assert "width: 100%" in page
    assert "width: 50%" in page


def test_an_exercise_that_nobody_handed_in_has_no_average(tmp_path: Path) -> None:
    text = Words(page_of(tmp_path, report("s3", (), problem="Nothing.", missing=True))).text
    assert "About sums 0 handed in, 1 missing." in text
    assert "It adds 1 & 2. public, 2 pt 0/0" in text


def test_a_mistake_is_counted_once_a_student_and_the_commonest_comes_first(tmp_path: Path) -> None:
    def with_(*sentences: str) -> tuple[Verdict, ...]:
        return tuple(verdict(check, Outcome.FAILED, "", sentences) for check in (PUBLIC, HIDDEN))

    page = page_of(
        tmp_path,
        report("s1", with_("You halved.")),
        report("s2", with_("You doubled.", "You halved.")),
    )
    assert (
        "Mistakes that were recognised You halved. 2 students You doubled. 1 student"
        in Words(page).text
    )


def test_equally_common_mistakes_have_an_order_that_is_always_the_same(tmp_path: Path) -> None:
    sentences = [f"Mistake {number}." for number in range(9)]
    failed = verdict(PUBLIC, Outcome.FAILED, "", sentences)
    text = Words(page_of(tmp_path, report("s1", (failed,)))).text
    start = text.index("Mistakes that were recognised")
    assert re.findall(r"Mistake \d\.", text[start:])[:9] == sentences


def test_every_verdict_is_shown_with_its_reason_below_it(tmp_path: Path) -> None:
    failed = verdict(PUBLIC, Outcome.TIMED_OUT, "It ran for more than 5 s.", ["A loop."])
    waiting = verdict(HIDDEN, Outcome.SKIPPED, "It builds on: It adds 1 & 2.")
    text = Words(page_of(tmp_path, report("s1", (failed, waiting)))).text
    assert text.endswith(
        "s1 0/5 sums: 0 of 5 timed out It adds 1 & 2. public, 0/2 pt A loop. "
        "It ran for more than 5 s. skipped It adds <all> numbers. hidden, 0/3 pt"
    )


def test_a_problem_of_the_whole_file_is_told_once(tmp_path: Path) -> None:
    problem = "s1/sums.py is a folder, not a file."
    failed = tuple(verdict(check, Outcome.FAILED, problem) for check in (PUBLIC, HIDDEN))
    assert page_of(tmp_path, report("s1", failed, problem=problem)).count(problem) == 1


def test_a_big_class_is_summed_up_and_not_detailed(tmp_path: Path) -> None:
    reports = [report(f"s{number}") for number in range(MOST_DETAILED)]
    assert page_of(tmp_path, *reports).count("<details>") == MOST_DETAILED
    page = page_of(tmp_path, *reports, report("one more"))
    assert "<details>" not in page
    assert "With more than 1000 students the details are left to results.jsonl." in page
    assert len(rows_of(page)) == MOST_DETAILED + 1


def test_the_total_is_the_same_as_in_the_table_of_grades(tmp_path: Path) -> None:
    reports = [report("s1"), report("s1", exercise="of last year")]
    page = page_of(tmp_path, *reports)
    write_grades(tmp_path / "grades.csv", reports, ["sums"])
    assert (tmp_path / "grades.csv").read_text().splitlines()[1] == "s1,5,5"
    assert rows_of(page) == [["s1", "5/5", "5/5"]]


def test_without_the_instructors_packages_it_is_told_which_are_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(UsageError) as told:
        page_of(tmp_path)
    assert str(told.value) == (
        "The page needs the instructor's packages: pip install 'gradient-exercises[instructor]'"
    )


def test_nobody_makes_a_page_all_the_same(tmp_path: Path) -> None:
    assert "0 students, 0 exercises." in Words(page_of(tmp_path)).text


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_colour_or_is_a_word_of_its_own(
    outcome: Outcome, tmp_path: Path
) -> None:
    page = page_of(tmp_path, report("s1", (verdict(PUBLIC, outcome),)))
    assert f'<span class="{outcome.value}">{outcome.value.replace("_", " ")}</span>' in page
    assert f".{outcome.value}" in page
