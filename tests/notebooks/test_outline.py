"""Each check belongs to the last function that it calls."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grader.course import load_course
from grader.errors import CourseError
from grader.model import Course, Outcome, Report, Verdict, Visibility
from grader.notebooks.outline import by_cell, outline_of, read_outline, write_outline
from grader.seeds import variant_of

TOY = Path(__file__).resolve().parents[1] / "toy_course"


def test_a_check_belongs_to_the_last_function_that_it_calls() -> None:
    course = load_course(TOY)
    exercise = course.exercises["double"]
    assert outline_of(exercise, variant_of(course, exercise, None)) == {
        "double": [
            "double_matches_the_worked_example",
            "double_of_a_sum_is_the_sum_of_doubles",
            "double_is_right_for_arrays",
            "double_leaves_its_argument_alone",
        ],
        "scaled": ["scaled_multiplies_by_the_factor", "scaled_is_right_for_arrays"],
    }


def test_every_check_of_the_course_is_in_one_cell_and_each_function_has_some(
    course: Course,
) -> None:
    for exercise in course.exercises.values():
        outline = outline_of(exercise, variant_of(course, exercise, None))
        names = [name for own in outline.values() for name in own]
        assert sorted(names) == sorted(check.name for check in exercise.checks)
        assert all(outline.values())


def test_what_is_written_holds_public_checks_alone(tmp_path: Path) -> None:
    checks = load_course(TOY).exercises["double"].checks
    public = [check for check in checks if check.visibility is Visibility.PUBLIC]
    outline = {"double": [check.name for check in checks], "scaled": []}
    write_outline(tmp_path, outline, public)
    assert read_outline(tmp_path) == {
        "double": [check.name for check in public],
        "scaled": [],
    }
    assert "arrays" not in (tmp_path / "cells.json").read_text()


@pytest.mark.parametrize("text", [None, "", "{"])
def test_a_folder_without_it_is_told(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "cells.json").write_text(text)
    with pytest.raises(CourseError, match=r"cells\.json: it cannot be read"):
        read_outline(tmp_path)


def test_verdicts_go_to_the_cell_of_their_function_and_visibility() -> None:
    def verdict(name: str, visibility: Visibility) -> Verdict:
        return Verdict(name, name, visibility, Outcome.PASSED, 1, 1)

    one, two = verdict("one", Visibility.PUBLIC), verdict("two", Visibility.HIDDEN)
    three = verdict("three", Visibility.HIDDEN)
    report = Report("s", "double", 3, 3, "full", 0.1, (one, two, three))
    assert by_cell(report, json.loads('{"f": ["one", "two"], "g": ["three"]}')) == {
        "double-f-public": [one],
        "double-f-hidden": [two],
        "double-g-hidden": [three],
    }
