"""The nouns: what is added up from others, and that none of them changes."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from grader import model
from grader.model import Check, Exercise, Outcome, Score, Verdict, Visibility


def a_check(name: str = "is_right", points: int = 2) -> Check:
    return Check(name, "It is right.", points, (), ("answer",), print)


def a_verdict(outcome: Outcome, points: int = 2, earned: int = 0) -> Verdict:
    return Verdict("is_right", "It is right.", Visibility.PUBLIC, outcome, points, earned)


@pytest.mark.parametrize("outcome", Outcome)
def test_only_what_is_undecided_or_broken_needs_review(outcome: Outcome) -> None:
    assert outcome.needs_review == (outcome in {Outcome.UNDECIDED, Outcome.BROKEN})


def test_outcomes_and_visibilities_are_written_as_words() -> None:
    assert [str(outcome) for outcome in Outcome] == [
        "passed",
        "failed",
        "crashed",
        "timed_out",
        "skipped",
        "undecided",
        "broken",
    ]
    assert [str(visibility) for visibility in Visibility] == ["public", "hidden"]


def test_a_hidden_check_is_the_same_but_for_its_visibility() -> None:
    check = a_check()
    assert check.visibility is Visibility.PUBLIC
    assert check.hidden() == dataclasses.replace(check, visibility=Visibility.HIDDEN)
    assert check.visibility is Visibility.PUBLIC


def test_the_points_of_an_exercise_are_those_of_its_checks() -> None:
    checks = (a_check("one", 2), a_check("two", 0), a_check("three", 3))
    assert Exercise("double", "Doubling", Path("double"), {}, checks).possible == 5
    assert Exercise("double", "Doubling", Path("double"), {}, ()).possible == 0


def test_the_stub_is_the_file_with_the_name_of_its_folder() -> None:
    exercise = Exercise("double", "Doubling", Path("exercises/double"), {}, ())
    assert exercise.stub == Path("exercises/double/double.py")


def test_a_score_adds_up_what_was_earned_and_what_could_be() -> None:
    verdicts = (a_verdict(Outcome.PASSED, 3, 3), a_verdict(Outcome.FAILED, 4))
    assert Score.of(verdicts) == Score(3, 7)
    assert Score.of(()) == Score(0, 0)


@pytest.mark.parametrize("outcome", [Outcome.UNDECIDED, Outcome.BROKEN])
def test_there_is_no_score_while_a_person_has_to_look(outcome: Outcome) -> None:
    verdicts = (a_verdict(Outcome.PASSED, 3, 3), a_verdict(outcome, 4))
    assert Score.of(verdicts) == Score(None, 7)


def test_every_noun_is_frozen() -> None:
    nouns = [noun for noun in vars(model).values() if dataclasses.is_dataclass(noun)]
    assert len(nouns) >= 11
    for noun in nouns:
        assert noun.__dataclass_params__.frozen, noun
    with pytest.raises(dataclasses.FrozenInstanceError):
        a_check().points = 10  # type: ignore[misc]
