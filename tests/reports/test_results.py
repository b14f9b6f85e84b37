"""results.jsonl survives whatever ends a run; grades.csv is a table that no spreadsheet obeys."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from grader.errors import UsageError
from grader.model import Outcome, Report, Verdict, Visibility
from grader.reports.results import Results, write_grades

SLUGS = ["first", "second"]


def report(student: str, exercise: str = "first", earned: int | None = 3) -> Report:
    """A report out of five points."""
    verdict = Verdict(
        "it_is_right", "It is right.", Visibility.PUBLIC, Outcome.FAILED, 5, 0, "x = 1\ny", ("So.",)
    )
    return Report(
        student, exercise, earned, 5, "none: lacks files", 0.25, (verdict,), fingerprint="f1"
    )


def csv_of(tmp_path: Path, *reports: Report) -> list[list[str]]:
    """The rows of grades.csv below the head."""
    write_grades(tmp_path / "grades.csv", reports, SLUGS)
    with (tmp_path / "grades.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def test_a_line_holds_a_report_in_the_documented_words(tmp_path: Path) -> None:
    Results(tmp_path).add(report("s1"))
    (line,) = (tmp_path / "results.jsonl").read_text().splitlines()
    assert json.loads(line) == {
        "student": "s1",
        "exercise": "first",
        "earned": 3,
        "possible": 5,
        "isolation": "none: lacks files",
        "seconds": 0.25,
        "verdicts": [
            {
                "check": "it_is_right",
                "title": "It is right.",
                "visibility": "public",
                "outcome": "failed",
                "points": 5,
                "earned": 0,
                "message": "x = 1\ny",
                "diagnoses": ["So."],
            }
        ],
        "problem": "",
        "missing": False,
        "fingerprint": "f1",
        "picture": None,
    }


def test_a_score_that_is_open_is_null(tmp_path: Path) -> None:
    Results(tmp_path).add(report("s1", earned=None))
    assert json.loads((tmp_path / "results.jsonl").read_text())["earned"] is None


def test_a_report_is_on_disk_as_soon_as_it_is_added(tmp_path: Path) -> None:
    results = Results(tmp_path / "new" / "folder")
    for number, student in enumerate(("s1", "s2"), start=1):
        results.add(report(student))
        text = (tmp_path / "new" / "folder" / "results.jsonl").read_text()
        assert text.count("\n") == number


def test_what_was_added_is_known_to_the_next_run(tmp_path: Path) -> None:
    Results(tmp_path).add(report("s1"))
    results = Results(tmp_path)
    assert results.knows("s1", "first", "f1", "none")
    assert not results.knows("s1", "first", "f2", "none")
    assert not results.knows("s1", "second", "f1", "none")
    assert not results.knows("s2", "first", "f1", "none")
    assert results.sorted(SLUGS) == [report("s1")]


@pytest.mark.parametrize(
    ("was", "known_to"),
    [
        ("full", ["none", "partial", "full"]),
        ("partial: lacks names", ["none", "partial"]),
        ("none: lacks signals", ["none"]),
        ("", ["none", "partial", "full"]),  # nothing was run
        ("something else", []),
    ],
)
def test_what_was_not_kept_apart_as_is_required_now_is_not_known(
    tmp_path: Path, was: str, known_to: list[str]
) -> None:
    Results(tmp_path).add(replace(report("s1"), isolation=was))
    results = Results(tmp_path)
    assert [
        level for level in ("none", "partial", "full") if results.knows("s1", "first", "f1", level)
    ] == known_to


def test_a_later_report_replaces_an_earlier_one(tmp_path: Path) -> None:
    results = Results(tmp_path)
    results.add(report("s1", earned=1))
    results.add(report("s1", earned=2))
    assert results.sorted(SLUGS) == [report("s1", earned=2)]
    assert Results(tmp_path).sorted(SLUGS) == [report("s1", earned=2)]
    results.write(SLUGS)
    assert (tmp_path / "results.jsonl").read_text().count("\n") == 1


def test_reports_are_sorted_by_student_and_then_as_the_course_is(tmp_path: Path) -> None:
    results = Results(tmp_path)
    for student, exercise in (
        ("s4", "second"),
        ("s1", "of another course"),
        ("s4", "first"),
        ("s1", "second"),
    ):
        results.add(report(student, exercise))
    results.write(["second", "first"])
    assert [(r.student, r.exercise) for r in Results(tmp_path).sorted(["second", "first"])] == [
        ("s1", "second"),
        ("s1", "of another course"),
        ("s4", "second"),
        ("s4", "first"),
    ]
    lines = (tmp_path / "results.jsonl").read_text().splitlines()
    assert [json.loads(line)["exercise"] for line in lines] == [
        "second",
        "of another course",
        "second",
        "first",
    ]


def test_writing_what_was_read_changes_no_byte(tmp_path: Path) -> None:
    first = Results(tmp_path)
    for student in ("s4", "s5ë 李", "\x1b[31m", "s1"):
        first.add(report(student))
    first.write(SLUGS)
    before = (tmp_path / "results.jsonl").read_bytes()
    Results(tmp_path).write(SLUGS)
    assert (tmp_path / "results.jsonl").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["results.jsonl"]


@pytest.mark.parametrize("lost", range(1, 60, 7))
def test_a_run_goes_on_after_half_a_line(lost: int, tmp_path: Path) -> None:
    results = Results(tmp_path)
    for student in ("s1", "s2"):
        results.add(report(student))
    path = tmp_path / "results.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-lost])
    again = Results(tmp_path)
    if lost == 1:  # only the line break is lost, so nothing is
        assert again.knows("s2", "first", "f1", "none")
    else:
        assert again.sorted(SLUGS) == [report("s1")]
        again.add(report("s2"))
    assert path.read_bytes() == whole


def test_half_a_character_at_the_end_is_half_a_line(tmp_path: Path) -> None:
    Results(tmp_path).add(report("s1"))
    with (tmp_path / "results.jsonl").open("ab") as file:
        file.write('{"student":"s5ë'.encode()[:-1])
    assert Results(tmp_path).sorted(SLUGS) == [report("s1")]
    assert (tmp_path / "results.jsonl").read_bytes().endswith(b"}\n")


@pytest.mark.parametrize(
    "damage", [b"{", b"null", b"\xff\xfe", b'{"student": "s1"}', b"<<<<<<< HEAD"]
)
def test_a_damaged_line_in_the_middle_is_told_and_nothing_is_overwritten(
    damage: bytes, tmp_path: Path
) -> None:
    results = Results(tmp_path)
    for student in ("s1", "s2", "s4"):
        results.add(report(student))
    path = tmp_path / "results.jsonl"
    one, _, three = path.read_bytes().splitlines()
    damaged = b"\n".join([one, damage, three, b""])
    path.write_bytes(damaged)
    with pytest.raises(UsageError) as told:
        Results(tmp_path)
    assert str(told.value) == f"Line 2 of {path} is not a result. Mend or move the file away."
    assert path.read_bytes() == damaged


def test_an_outcome_that_nobody_knows_is_told(tmp_path: Path) -> None:
    Results(tmp_path).add(report("s1"))
    path = tmp_path / "results.jsonl"
    path.write_text(path.read_text().replace('"failed"', '"excused"'))
    with pytest.raises(UsageError, match=r"^Line 1 of .* is not a result\."):
        Results(tmp_path)


def test_blank_lines_do_no_harm(tmp_path: Path) -> None:
    Results(tmp_path).add(report("s1"))
    path = tmp_path / "results.jsonl"
    path.write_bytes(b"\n" + path.read_bytes() + b"\n\n")
    assert Results(tmp_path).sorted(SLUGS) == [report("s1")]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(UsageError) as told:
        Results(tmp_path / "out")
    assert str(told.value) == f"{tmp_path / 'out'} cannot be used for results: File exists."


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "results.jsonl").mkdir()
    with pytest.raises(UsageError) as told:
        Results(tmp_path)
    assert str(told.value) == f"{tmp_path} cannot be used for results: Is a directory."


def test_grades_have_a_row_a_student_a_column_an_exercise_and_the_total(tmp_path: Path) -> None:
    reports = [report("s1", "first", 3), report("s1", "second", 4), report("s2", "first", 0)]
    write_grades(tmp_path / "grades.csv", reports, SLUGS)
    assert (tmp_path / "grades.csv").read_text().splitlines() == [
        "student,first,second,total",
        "s1,3,4,7",
        "s2,0,0,0",
    ]


def test_an_exercise_that_nobody_was_graded_in_has_no_column(tmp_path: Path) -> None:
    write_grades(tmp_path / "grades.csv", [report("s1", "second")], SLUGS)
    assert (tmp_path / "grades.csv").read_text() == "student,second,total\ns1,3,3\n"


def test_an_open_score_leaves_its_cell_and_the_total_empty(tmp_path: Path) -> None:
    rows = csv_of(tmp_path, report("s1", "first", None), report("s1", "second", 4))
    assert rows == [["s1", "", "4", ""]]


def test_nobody_makes_a_table_without_rows(tmp_path: Path) -> None:
    assert csv_of(tmp_path) == []


@pytest.mark.parametrize(
    "name",
    [
        '=HYPERLINK("http://x";"y")',
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "  =1+1",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
    ],
)
def test_no_name_is_taken_for_a_formula(name: str, tmp_path: Path) -> None:
    ((cell, *_),) = csv_of(tmp_path, report(name))
    assert cell == f"'{name}"


@pytest.mark.parametrize("name", ["＝1+1", "＋1", "－1", "＠SUM(A1)"])  # noqa: RUF001
def test_no_wide_sign_starts_a_formula_either(name: str, tmp_path: Path) -> None:
    ((cell, *_),) = csv_of(tmp_path, report(name))
    assert cell == f"'{name}"


@pytest.mark.parametrize("mark", ["\n", "\r", "\r\n", ",", '"'])
def test_no_name_makes_a_row_or_a_cell_of_its_own(mark: str, tmp_path: Path) -> None:
    name = f"s1{mark}=1+1"
    assert csv_of(tmp_path, report(name)) == [[name, "3", "3"]]


@pytest.mark.parametrize("name", ["s1", "s5ë 李", "a=b", 'a "quoted", name', "o's6", "a\nb"])
def test_other_names_stay_as_they_are(name: str, tmp_path: Path) -> None:
    assert csv_of(tmp_path, report(name)) == [[name, "3", "3"]]


def test_grades_take_the_place_of_old_ones_at_once(tmp_path: Path) -> None:
    (tmp_path / "grades.csv").write_text("old\n" * 100)
    assert csv_of(tmp_path, report("s1")) == [["s1", "3", "3"]]
    assert [path.name for path in tmp_path.iterdir()] == ["grades.csv"]
