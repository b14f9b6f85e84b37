"""A student's page tells what to do next, of hidden checks what may be known, and loads nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
from test_page import EVIL, HIDDEN, PUBLIC, Words, course, report, verdict

from grader.model import Band, Check, Course, Line, Outcome, Panel, Picture, Report, Verdict
from grader.picturing import settled
from grader.reports.feedback import page_names, sections_of, write_feedback
from grader.reports.results import Results
from grader.text import printable

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "section", "h1", "h2"),
    *("h3", "p", "div", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "ol"),
    *("ul", "li", "a", "span", "pre", "bdi", "figure", "figcaption", "svg", "desc", "path", "g"),
    *("text", "rect", "circle"),
}
ATTRIBUTES = {
    *("lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "scope", "role"),
    *("aria-hidden", "aria-labelledby", "aria-describedby", "viewbox", "d", "x", "y", "width"),
    *("height", "cx", "cy", "r", "transform", "text-anchor"),
}
PANEL = Panel(
    title="Paths",
    description="Three lines go up.",
    x_label="step",
    y_label="height",
    x_range=(0, 2),
    y_range=(0, 1),
    lines=(
        Line((0, 1, 2), (0, 0.5, 1), label="your path"),
        Line((0, 2), (0.25, 0.25), "mark", "a bound"),
        Line((1,), (0.5,), "mark", "a place"),
        Line((0, 2), (0, 1), "ground", "the ground"),
    ),
    bands=(Band((0, 2), (0, 0.5), (0.5, 1), "most of the time"),),
)
PICTURE = Picture("Your paths", "One path.", (PANEL,))


def check(name: str, title: str, points: int = 1) -> Check:
    """A public check."""
    return Check(name, title, points, (), ("answer",), print)


def pages_of(folder: Path, *reports: Report, slugs: Sequence[str] = ("sums",)) -> dict[str, str]:
    """All pages by their files' names, in the order of the reports."""
    write_feedback(folder, course(*slugs), reports)
    names = page_names(dict.fromkeys(report.student for report in reports))
    return {name: (folder / "feedback" / name).read_text("utf-8") for name in names.values()}


def page_of(folder: Path, *verdicts: Verdict, **fields: Any) -> str:
    """The page of one student with one report."""
    (page,) = pages_of(folder, replace(report("s1", verdicts), **fields)).values()
    return page


def text_of(folder: Path, *verdicts: Verdict, **fields: Any) -> str:
    """The words on such a page, from the first heading of the exercise on."""
    return Words(page_of(folder, *verdicts, **fields)).text.rpartition("About sums ")[2]


# What a student reads


def test_there_is_a_page_for_each_student_with_all_exercises(tmp_path: Path) -> None:
    pages = pages_of(
        tmp_path,
        report("s1"),
        report("s1", exercise="products"),
        report("s2", (), problem="s2/sums.py was not handed in.", missing=True),
        slugs=("sums", "products"),
    )
    assert list(pages) == ["s1.html", "s2.html"]
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == list(pages)
    one, two = (Words(page).text for page in pages.values())
    assert one.startswith(
        "Feedback for s1 Feedback for s1 Your points, exercise by exercise "
        "Exercise Requirements met Points "
        "About sums 2 of 2 5 of 5 About products 2 of 2 5 of 5 All together 10 of 10 "
        "About sums 5 of 5 points, 2 of 2 requirements met. "
    )
    assert two.endswith("About sums not handed in 0 of 5 About sums Not handed in: 0 of 5 points.")


def test_no_other_student_is_named(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, report("s1"), report("someone else"))
    assert "someone" not in pages["s1.html"]


def test_exercises_come_in_the_order_of_the_course_and_others_are_left_out(tmp_path: Path) -> None:
    reports = [report("s1", exercise=slug) for slug in ("b", "of last year", "a")]
    (page,) = pages_of(tmp_path, *reports, slugs=("a", "b", "c")).values()
    assert re.findall("<h2 .*?>(.*?)</h2>", page) == ["About a", "About b"]
    assert "All together 10 of 10" in Words(page).text


def test_a_student_without_a_graded_exercise_is_told_so(tmp_path: Path) -> None:
    (page,) = pages_of(tmp_path, report("s1", exercise="of last year")).values()
    assert Words(page).text.endswith("Points Nothing of yours has been graded.")


def test_a_diagnosis_comes_first_and_is_told_once_for_all_that_it_explains(tmp_path: Path) -> None:
    first = verdict(check("a", "It halves."), Outcome.FAILED, "2 is wrong", ["You doubled."])
    other = verdict(check("b", "It thirds."), Outcome.CRASHED, "it raised", ["Divide."])
    hidden = verdict(HIDDEN, Outcome.FAILED, "", ["You doubled."])
    assert text_of(tmp_path, first, other, hidden) == (
        "0 of 5 points, 0 of 3 requirements met. To do next "
        "You doubled. ✗ It halves. 0 of 1 point 2 is wrong ✗ It adds <all> numbers. 0 of 3 points "
        "Divide. ✗ It thirds. stopped with an error 0 of 1 point it raised"
    )


def test_a_message_that_several_checks_share_is_told_once(tmp_path: Path) -> None:
    told = "sums.py cannot be loaded: SyntaxError"
    one, two = (verdict(check(name, f"It {name}."), Outcome.CRASHED, told) for name in "ab")
    text = text_of(tmp_path, one, two, verdict(HIDDEN, Outcome.CRASHED))
    assert text.endswith(
        f"To do next {told} ✗ It a. stopped with an error 0 of 1 point "
        "✗ It b. stopped with an error 0 of 1 point "
        "Also not met, on inputs that are not shown: "
        "✗ It adds <all> numbers. stopped with an error 0 of 3 points"
    )


def test_the_groups_are_what_to_do_then_what_waits_then_what_is_met(tmp_path: Path) -> None:
    text = text_of(
        tmp_path,
        verdict(check("a", "It is met.", 0), Outcome.PASSED),
        verdict(check("b", "It waits."), Outcome.SKIPPED, "It builds on: It is slow."),
        verdict(check("c", "It is slow."), Outcome.TIMED_OUT, "It ran for more than 5 s."),
        verdict(HIDDEN, Outcome.PASSED),
    )
    assert text.endswith(
        "To do next It ran for more than 5 s. ✗ It is slow. took too long 0 of 1 point "
        "Comes after that … It waits. 0 of 1 point It builds on: It is slow. "
        "Met ✓ It is met. ✓ It adds <all> numbers. 3 of 3 points"
    )


def test_a_function_that_is_not_started_is_said_to_be(tmp_path: Path) -> None:
    told = "add is not started: it still raises NotImplementedError."
    text = text_of(tmp_path, verdict(PUBLIC, Outcome.FAILED, told))
    assert text.endswith(f"{told} ✗ It adds 1 & 2. not started 0 of 2 points")


def test_when_all_is_met_there_is_nothing_to_do(tmp_path: Path) -> None:
    text = text_of(tmp_path, verdict(PUBLIC, Outcome.PASSED), verdict(HIDDEN, Outcome.PASSED))
    assert "To do next" not in text
    assert "All met ✓ It adds 1 & 2. 2 of 2 points" in text


def test_what_a_person_must_look_at_has_no_score_and_no_reason(tmp_path: Path) -> None:
    page = page_of(
        tmp_path,
        verdict(PUBLIC, Outcome.BROKEN, "KeyError (line 3 of /home/staff/checks.py)"),
        verdict(HIDDEN, Outcome.UNDECIDED, "sin(x)**2 against 1 - cos(x)**2"),
    )
    text = Words(page).text
    assert "About sums 0 of 2 under review" in text
    assert text.endswith(
        "No score yet, because a person has to look at something, 0 of 2 requirements met. "
        "Your instructor will look at this It does not mean that your answer is wrong. There is a "
        "score when it is settled. ? It adds 1 & 2. ? It adds <all> numbers."
    )
    assert "KeyError" not in page
    assert "sin(x)" not in page


def test_a_total_is_open_while_one_exercise_is(tmp_path: Path) -> None:
    open_ = report("s1", (verdict(PUBLIC, Outcome.BROKEN),), "products")
    (page,) = pages_of(tmp_path, report("s1"), open_, slugs=("sums", "products")).values()
    assert "All together under review" in Words(page).text


@pytest.mark.parametrize(
    "problem", ["s1/sums.py is a folder, not a file.", "s1/sums.py has 900 KB; it may have 256 KB."]
)
def test_a_problem_of_the_whole_file_is_told_once_and_no_check_is(
    problem: str, tmp_path: Path
) -> None:
    failed = tuple(verdict(check, Outcome.FAILED, problem) for check in (PUBLIC, HIDDEN))
    page = page_of(tmp_path, *failed, problem=problem)
    assert page.count(problem) == 1
    assert Words(page).text.endswith(
        f"About sums not graded 0 of 5 About sums 0 of 5 points. "
        f"Your file could not be graded: {problem}"
    )


# What a student must not read

SECRET = "the input was 31415"


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_hidden_check_tells_its_title_its_outcome_and_its_diagnoses(
    outcome: Outcome, tmp_path: Path
) -> None:
    told = verdict(HIDDEN, outcome, SECRET, ["You halved."])
    page = page_of(tmp_path, told, fingerprint=SECRET, isolation=SECRET)
    assert "31415" not in page
    assert "It adds &lt;all&gt; numbers." in page
    shown = Outcome.FAILED, Outcome.CRASHED, Outcome.TIMED_OUT
    assert ("You halved." in page) == (outcome in shown)
    silent = replace(told, message="")
    assert page_of(tmp_path, silent) == page
    if outcome in (*shown, Outcome.SKIPPED):  # the same words of a public check are on its page
        assert SECRET in page_of(tmp_path, verdict(PUBLIC, outcome, SECRET))


def test_what_is_hidden_is_hidden_in_what_the_page_is_made_of() -> None:
    told = tuple(verdict(HIDDEN, outcome, SECRET) for outcome in Outcome)
    assert "31415" not in repr(sections_of(course("sums"), [report("s1", told)]))
    public = tuple(replace(one, visibility=PUBLIC.visibility) for one in told)
    assert "31415" in repr(sections_of(course("sums"), [report("s1", public)]))


# What strangers wrote


def all_of(value: Any, text: str) -> Any:
    """The same value with this text in the place of every text, except for words of ours."""
    if isinstance(value, tuple):
        return tuple(all_of(entry, text) for entry in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value,
            **{
                field.name: all_of(getattr(value, field.name), text)
                for field in fields(value)
                if field.name not in ("exercise", "role", "visibility", "outcome")
            },
        )
    return text if type(value) is str else value


@pytest.mark.parametrize(
    "text",
    [
        EVIL,
        f"</pre></title></style></svg></desc>{EVIL}",
        f'" onmouseover=alert(1) x="\'{EVIL}',
        f"{{{{ 7 * 7 }}}}{{% raw %}}{EVIL}{{# ",
        f"&lt;img&gt;&#60;{EVIL}",
    ],
)
def test_every_text_is_escaped_wherever_it_stands(text: str, tmp_path: Path) -> None:
    verdicts = tuple(
        verdict(check, outcome, "m", ["d"]) for check in (PUBLIC, HIDDEN) for outcome in Outcome
    )
    evil = all_of(replace(report("s1", verdicts), picture=PICTURE), text)
    evil = replace(evil, problem="")
    refused = replace(evil, exercise="products", problem=text)
    around = course("sums", "products")
    exercises = {slug: replace(one, title=text) for slug, one in around.exercises.items()}
    write_feedback(tmp_path, replace(around, exercises=exercises), [evil, refused])
    (path,) = (tmp_path / "feedback").iterdir()
    page = path.read_text("utf-8")
    assert "<img" not in page
    assert "<script" not in page
    words = Words(page)
    assert {tag for tag, _ in words.tags} <= TAGS
    assert {name for _, attributes in words.tags for name in attributes} <= ATTRIBUTES
    fields_shown = words.text.count(" ".join(text.split()))
    assert fields_shown > 30  # a title twice, a student twice, 14 titles, messages, a picture ...
    blank = replace(all_of(evil, "harmless"), problem="")
    write_feedback(tmp_path, around, [blank, replace(blank, exercise="products", problem="no")])
    plain = Words((tmp_path / "feedback" / "harmless.html").read_text("utf-8"))
    assert [tag for tag, _ in words.tags] == [tag for tag, _ in plain.tags]


def test_control_characters_are_spelt_out_wherever_strangers_text_stands(tmp_path: Path) -> None:
    odd = "s\x1b[31m\u202e\x00\ud800"
    failed = verdict(PUBLIC, Outcome.FAILED, odd)
    refused = replace(report("s1", exercise="products"), problem=odd)
    (page,) = pages_of(
        tmp_path,
        report(odd, (failed,)),
        replace(refused, student=odd),
        slugs=("sums", "products"),
    ).values()
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e\ud800]", page)
    assert Words(page).text.count(r"s\x1b[31m\u202e\x00\ud800") == 4


def test_the_page_loads_nothing_and_runs_nothing(tmp_path: Path) -> None:
    page = page_of(tmp_path, verdict(PUBLIC, Outcome.PASSED), picture=PICTURE)
    for word in ("http://", "https://", "url(", "@import", "<script", "<link", "<img", "<use"):
        assert word not in page
    words = Words(page)
    assert {tag for tag, _ in words.tags} <= TAGS
    names = {name for _, attributes in words.tags for name in attributes}
    assert names <= ATTRIBUTES
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    assert ("meta", {"http-equiv": "Content-Security-Policy", "content": policy}) in words.tags
    for tag, attributes in words.tags:
        if "href" in attributes:
            assert (tag, (attributes["href"] or "")[0]) == ("a", "#")


# For every reader


def test_a_telephone_shows_the_page_in_its_own_width(tmp_path: Path) -> None:
    viewport = {"name": "viewport", "content": "width=device-width, initial-scale=1"}
    assert ("meta", viewport) in Words(page_of(tmp_path, picture=PICTURE)).tags


def test_headings_go_down_one_level_at_a_time_and_tables_say_what_is_what(tmp_path: Path) -> None:
    verdicts = tuple(verdict(PUBLIC, outcome, "m") for outcome in Outcome)
    reports = [replace(report("s1", verdicts, slug), picture=PICTURE) for slug in ("a", "b")]
    (page,) = pages_of(tmp_path, *reports, slugs=("a", "b")).values()
    tags = Words(page).tags
    levels = [int(tag[1]) for tag, _ in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert levels.count(1) == 1
    scopes = [attributes.get("scope") for tag, attributes in tags if tag == "th"]
    assert scopes == ["col"] * 3 + ["row"] * 3
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in tags:
        for name in ("aria-labelledby", "aria-describedby"):
            assert attributes.get(name, ids[0]) in ids
        assert unquote(attributes.get("href") or f"#{ids[0]}")[1:] in ids


def test_what_the_colours_say_is_said_in_words_too(tmp_path: Path) -> None:
    verdicts = [verdict(PUBLIC, outcome, "m") for outcome in Outcome]
    text = text_of(tmp_path, *verdicts)
    for heading in ("To do next", "Comes after that", "Met", "Your instructor will look at this"):
        assert heading in text


def test_pages_are_printed_in_light_colours(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    assert page.count("prefers-color-scheme: dark") == 1
    assert "@media screen and (prefers-color-scheme: dark)" in page


# Pictures


def test_a_picture_is_drawn_with_words_for_who_cannot_see_it(tmp_path: Path) -> None:
    page = page_of(tmp_path, verdict(PUBLIC, Outcome.PASSED), picture=PICTURE)
    text = Words(page).text
    assert "Your paths Paths Paths Three lines go up." in text
    assert "your path a bound a place the ground most of the time One path. All met" in text
    images = [attributes for tag, attributes in Words(page).tags if attributes.get("role")]
    assert [image["role"] for image in images] == ["img"]
    assert '<desc id="picture-1-1-words">Three lines go up.</desc>' in page


def test_a_drawing_holds_numbers_only(tmp_path: Path) -> None:
    page = page_of(tmp_path, picture=settled(PICTURE))
    figure = page[page.index("<figure") : page.index("</figure>")]
    paths = re.findall(' d="(.*?)"', figure)
    assert len(paths) > 10
    for path in paths:
        assert re.fullmatch(r"(?:[MVHZ]|-?[\d.]+|[ ,])+", path)
    assert not re.search("nan|inf|e\\+", figure)


def test_without_a_picture_there_is_no_figure(tmp_path: Path) -> None:
    assert "<figure" not in page_of(tmp_path)


# Files


@pytest.mark.parametrize(
    ("student", "wanted"),
    [
        ("student-01", "student-01.html"),
        ("Müller, Zoë (group 2)", "Müller, Zoë (group 2).html"),
        ("s1@example.org", "s1@example.org.html"),
        ("विद्यार्थी", "विद्यार्थी.html"),
        ("console", "console.html"),
        ("a.b.html", "a.b.html.html"),
        ("CON", "CON_~a3dbc4b6.html"),
        ("nul.txt", "nul_txt_~"),
        ("lpt1 .x", "lpt1 _x_~"),
        ("COM\N{SUPERSCRIPT TWO}", "COM\N{SUPERSCRIPT TWO}_~"),
        ("index", "index_~"),
        ("Default", "Default_~"),
        (".hidden", "hidden~"),
        ("-rf", "rf~"),
        ("..", "student~"),
        ("", "student~"),
        ("../../etc/passwd", "_.._etc_passwd~"),
        ("a/b\\c", "a_b_c~"),
        ('a<b>:"|?*%#', "a_b________~"),
        ("s\x1b[31m", "s__31m~"),
        ("name ", "name~"),
        ("ends with a dot.", "ends with a dot~"),
        ("~", "_~"),
        ("x" * 300, "x" * 120 + "~"),
        ("ü" * 100, "ü" * 60 + "~"),
        ("\ud800", "_~"),
    ],
)
def test_a_page_is_named_as_the_student_where_every_system_takes_it(
    student: str, wanted: str
) -> None:
    name = page_names([student])[student]
    assert re.fullmatch(re.escape(wanted) + r"([0-9a-f]{8}\.html)?", name)
    assert len(f".{name}.new".encode()) < 255
    assert not re.search(r'[/\\<>:"|?*%#\x00-\x1f]|^[. -]', name)


def test_names_that_a_system_could_take_for_one_are_told_apart() -> None:
    umlaut = unicodedata.normalize("NFC", "größe")
    students = [
        *("student-a", "Student-A", "STUDENT-A", "student-b"),
        *(umlaut, unicodedata.normalize("NFD", umlaut)),
        *("a/b", "a\\b", "a_b"),
        *("x" * 200, "x" * 201, "index", "INDEX"),
        *("straße", "STRASSE", "", ".", ".."),
    ]
    names = page_names(students)
    folded = {unicodedata.normalize("NFC", name).casefold() for name in names.values()}
    assert len(folded) == len(students) == len(names)
    assert names["student-b"] == "student-b.html"
    assert names["student-a"] != page_names(["student-a"])["student-a"] == "student-a.html"
    assert names == page_names(reversed(students))


def test_a_hostile_name_leaves_no_file_outside_of_the_folder(tmp_path: Path) -> None:
    names = ["../escaped", "/etc/x", "..", "a\x00b", EVIL, "n" * 3000]
    (tmp_path / "out").mkdir()
    pages = pages_of(tmp_path / "out", *map(report, names))
    found = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert [path.parent for path in found] == [tmp_path / "out" / "feedback"] * 6
    assert sorted(path.name for path in found) == sorted(pages)
    for page, name in zip(pages.values(), names, strict=True):
        assert f"Feedback for {printable(name, 80)}" in Words(page).text


def test_a_link_leads_to_a_page_whatever_its_name(tmp_path: Path) -> None:
    for name in pages_of(tmp_path, report("Müller & Co, 100"), report("q?#")):
        assert (tmp_path / "feedback" / unquote(quote(name))).is_file()


def test_pages_are_the_same_again_from_the_stored_reports(tmp_path: Path) -> None:
    reports = [
        replace(report("s1"), picture=settled(PICTURE)),
        report("s2", (verdict(PUBLIC, Outcome.FAILED, "2 is wrong", ["You doubled."]),)),
    ]
    before = pages_of(tmp_path, *reports)
    results = Results(tmp_path)
    for one in reports:
        results.add(one)
    results.write(["sums"])
    (tmp_path / "feedback" / "s1.html").unlink()
    assert pages_of(tmp_path, *Results(tmp_path).sorted(["sums"])) == before


def test_pages_of_others_are_told_and_left(tmp_path: Path) -> None:
    around: Course = course("sums")
    assert write_feedback(tmp_path, around, [report("s1"), report("s2")]) == []
    assert write_feedback(tmp_path, around, [report("s1")]) == ["s2.html"]
    assert (tmp_path / "feedback" / "s2.html").is_file()


def test_a_page_is_put_in_place_whole(tmp_path: Path) -> None:
    write_feedback(tmp_path, course("sums"), [report("s1")])
    with (tmp_path / "feedback" / "s1.html").open("rb") as old:
        write_feedback(tmp_path, course("sums"), [report("s1", (), problem="Another page.")])
        assert b"Another page." not in old.read()
    assert [path.name for path in (tmp_path / "feedback").iterdir()] == ["s1.html"]
    assert "Another page." in (tmp_path / "feedback" / "s1.html").read_text("utf-8")


def test_nobody_gets_no_page(tmp_path: Path) -> None:
    assert write_feedback(tmp_path, course("sums"), []) == []
    assert list((tmp_path / "feedback").iterdir()) == []
