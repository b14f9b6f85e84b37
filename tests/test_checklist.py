"""What the course promises is taught: each claim has a passage, a function and a check."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from grader.model import Course
from grader.rehearsal import rehearse
from grader.seeds import public_inputs, variant_of

CHECKLIST = tomllib.loads((Path(__file__).parent / "checklist.toml").read_text(encoding="utf-8"))
ROWS, SLIPS = CHECKLIST["rows"], CHECKLIST["slips"]
NUMBERS = range(1, 40)


def seen_in(entries: list[dict[str, Any]]) -> list[Any]:
    """Every place where something is seen, as a parameter with a readable name."""
    return [
        pytest.param(place, id=f"{entry.get('number', 'slip')}-{place['exercise']}")
        for entry in entries
        for place in entry["seen"]
    ]


def lesson(course: Course, slug: str) -> str:
    """A lesson without its line breaks and quotation marks."""
    text = (course.exercises[slug].folder / "README.md").read_text(encoding="utf-8")
    return " ".join(line.lstrip("> ") for line in text.splitlines()).replace("  ", " ")


def test_no_claim_is_lost() -> None:
    assert [row["number"] for row in ROWS] == list(NUMBERS)
    for entry in ROWS + SLIPS:
        assert entry["seen"], entry


@pytest.mark.parametrize("place", seen_in(ROWS + SLIPS))
def test_the_lesson_holds_the_passage(course: Course, place: dict[str, str]) -> None:
    assert place["passage"] in lesson(course, place["exercise"])


@pytest.mark.parametrize("place", seen_in(ROWS))
def test_the_check_asks_the_function(course: Course, place: dict[str, str]) -> None:
    exercise = course.exercises[place["exercise"]]
    (check,) = (one for one in exercise.checks if one.name == place["check"])
    variant = variant_of(course, exercise)
    calls = rehearse(exercise, variant, lambda one: public_inputs(exercise, one), [check])
    assert place["function"] in {exercise.asked_by(call.function) for call in calls}


@pytest.mark.parametrize("wrong", [slip["wrong"] for slip in SLIPS])
def test_no_lesson_repeats_what_does_not_hold(course: Course, wrong: str) -> None:
    for slug in course.exercises:
        assert wrong not in lesson(course, slug)
