"""What verdicts prove, told from verdicts that were made up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grader.model import Course, Exercise, Outcome, Verdict
from grader.verify.decoys import EMPTY, MEMORISERS
from grader.verify.problems import Problem
from grader.verify.trials import Judged, Kind, Trial
from grader.verify.verdicts import (
    accepted_answers_pass,
    decoys_earn_nothing,
    every_check_can_fail,
    hidden_checks_keep_their_messages,
    mistakes_are_named,
    no_check_breaks,
    reference_problems,
    symptoms_are_named,
    the_stub_is_not_started,
)

PASSED, FAILED, SKIPPED = Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED
SQUARED = "You squared. Doubling is 2 * x."
CHANGED = "You changed the array that you were given: work on a copy."


@pytest.fixture
def double(toy: Course) -> Exercise:
    """The toy course's exercise, with its six checks."""
    return toy.exercises["double"]


def judged(
    exercise: Exercise,
    kind: Kind,
    outcomes: dict[str, Outcome] | None = None,
    *,
    name: str = "one",
    shows: str = "",
    message: str = "",
    diagnoses: tuple[str, ...] = (),
    reveal: bool = True,
) -> Judged:
    """What became of a trial: all checks pass but for these, which all say and tell the same."""
    verdicts = []
    for check in exercise.checks:
        outcome = (outcomes or {}).get(check.name, PASSED)
        passed = outcome is PASSED
        verdicts.append(
            Verdict(
                check.name,
                check.title,
                check.visibility,
                outcome,
                check.points,
                check.points if passed else 0,
                "" if passed else message,
                () if passed else diagnoses,
            )
        )
    trial = Trial(exercise.slug, kind, name, 0, b"", shows, reveal)
    return Judged(trial, tuple(verdicts), "Variant(factor=7)", 0.25)


def told(problems: list[Problem]) -> list[str]:
    """What the problems say."""
    return [problem.what for problem in problems]


def test_a_reference_that_passes_twice_alike_has_no_problem(double: Exercise) -> None:
    assert reference_problems(double, [judged(double, Kind.REFERENCE)] * 2) == []
    assert reference_problems(double, []) == []


def test_a_check_that_the_reference_fails_is_told_once(double: Exercise) -> None:
    failing = judged(
        double,
        Kind.REFERENCE,
        {"scaled_is_right_for_arrays": FAILED, "double_leaves_its_argument_alone": SKIPPED},
        message="no",
    )
    (problem,) = reference_problems(double, [failing] * 3)
    assert problem.where == "solutions/double/reference.py"
    assert problem.what == "it does not pass scaled_is_right_for_arrays: no"
    assert problem.to_do == (
        "Correct the answer or the check. Nothing else was tried of this exercise."
    )
    assert problem.variant == "Variant(factor=7)"


def test_a_formula_that_nobody_could_settle_is_not_passed(double: Exercise) -> None:
    undecided = judged(
        double, Kind.ACCEPTED, {"double_is_right_for_arrays": Outcome.UNDECIDED}, message="hm"
    )
    assert told(list(accepted_answers_pass(double, [undecided]))) == [
        "it does not pass double_is_right_for_arrays: hm"
    ]


def test_an_accepted_answer_that_is_too_slow_wants_other_limits(double: Exercise) -> None:
    slow = judged(double, Kind.ACCEPTED, {"double_is_right_for_arrays": Outcome.TIMED_OUT})
    (problem,) = accepted_answers_pass(double, [slow])
    assert problem.where == "solutions/double/accepted/one"
    assert problem.to_do == "Raise the limits in course.toml, or let the check ask for less."


def test_a_broken_check_is_told_once_with_the_answer_that_broke_it(double: Exercise) -> None:
    broken = {"scaled_is_right_for_arrays": Outcome.BROKEN}
    decoy = judged(double, Kind.DECOY, broken, name="returns None", message="TypeError")
    mistake = judged(double, Kind.MISTAKE, broken, name="squares", message="ValueError")
    assert told(list(no_check_breaks(double, [decoy, mistake]))) == [
        "an answer that returns None breaks scaled_is_right_for_arrays: TypeError"
    ]
    assert told(list(no_check_breaks(double, [mistake]))) == [
        "the mistake squares breaks scaled_is_right_for_arrays: ValueError"
    ]


def test_a_stub_fails_since_it_is_not_started(double: Exercise) -> None:
    everything = {check.name: FAILED for check in double.checks}
    good = judged(double, Kind.STUB, everything, message="double is not started: it still ...")
    assert list(the_stub_is_not_started(double, [good])) == []
    other = judged(double, Kind.STUB, everything, message="double(3) = 9")
    assert len(list(the_stub_is_not_started(double, [other]))) == len(double.checks)


def test_a_memoriser_may_earn_what_is_public(double: Exercise) -> None:
    hidden = {check.name: FAILED for check in double.checks if check.visibility == "hidden"}
    names = ["returns None", *MEMORISERS]
    answers = [judged(double, Kind.DECOY, hidden, name=name) for name in names]
    found = told(list(decoys_earn_nothing(double, answers)))
    assert found == [
        "an answer that returns None earns 1 by double_matches_the_worked_example",
        "an answer that returns None earns 1 by scaled_multiplies_by_the_factor",
    ]


def test_a_decoy_that_is_told_something_is_a_problem_of_the_mistakes(double: Exercise) -> None:
    everything = {check.name: FAILED for check in double.checks}
    answer = judged(double, Kind.DECOY, everything, name="returns zeros", diagnoses=(SQUARED,))
    (problem,) = decoys_earn_nothing(double, [answer])
    assert problem.where == "solutions/double/mistakes.py"
    assert problem.what == f"an answer that returns zeros is told '{SQUARED}'"


@pytest.mark.parametrize(
    ("diagnoses", "what"),
    [
        ((SQUARED,), None),
        ((SQUARED, CHANGED), f"squares: it is told '{CHANGED}'"),
        ((), "squares: it loses points, but is not told its sentence: no"),
    ],
)
def test_a_mistake_is_told_its_own_sentence_alone(
    double: Exercise, diagnoses: tuple[str, ...], what: str | None
) -> None:
    one = judged(
        double,
        Kind.MISTAKE,
        {"double_is_right_for_arrays": FAILED},
        name="squares",
        shows="squares",
        message="no",
        diagnoses=diagnoses,
    )
    assert told(list(mistakes_are_named(double, [one, one]))) == ([what] if what else [])


def test_a_mistake_that_loses_no_point_is_not_caught(double: Exercise) -> None:
    one = judged(
        double,
        Kind.MISTAKE,
        {"double_of_a_sum_is_the_sum_of_doubles": FAILED},  # which is worth nothing
        name="as_a_power",
        shows="squares",
        diagnoses=(SQUARED,),
    )
    (problem,) = mistakes_are_named(double, [one])
    assert problem.where == "solutions/double/styles.py"
    assert problem.what == "as_a_power (a style of squares): it gets full marks"


def test_with_a_symptom_other_symptoms_may_be_told_but_no_mistake(double: Exercise) -> None:
    other = replace(double.symptoms[0], name="other", sentence="Another symptom.")
    exercise = replace(double, symptoms=(*double.symptoms, other))
    failed = {"double_leaves_its_argument_alone": FAILED}
    shown = {"name": "in_place", "shows": "changes_its_argument"}
    both = judged(exercise, Kind.SYMPTOM, failed, diagnoses=(CHANGED, "Another symptom."), **shown)
    assert list(symptoms_are_named(exercise, [both])) == []
    taken = judged(exercise, Kind.SYMPTOM, failed, diagnoses=(CHANGED, SQUARED), **shown)
    assert told(list(symptoms_are_named(exercise, [taken]))) == [
        f"in_place (a style of changes_its_argument): it is told '{SQUARED}'"
    ]


def test_a_hidden_check_may_say_something_to_staff_only(double: Exercise) -> None:
    failed = {"double_is_right_for_arrays": FAILED, "scaled_multiplies_by_the_factor": FAILED}
    revealed = judged(double, Kind.MISTAKE, failed, message="x = 3")
    assert list(hidden_checks_keep_their_messages(double, [revealed])) == []
    marked = judged(double, Kind.MISTAKE, failed, message="x = 3", reveal=False)
    assert told(list(hidden_checks_keep_their_messages(double, [marked, marked]))) == [
        "double_is_right_for_arrays is hidden and tells the mistake one: x = 3"
    ]


def test_a_check_that_only_an_answer_without_values_fails_cannot_fail(double: Exercise) -> None:
    last = "double_leaves_its_argument_alone"
    others = {check.name: FAILED for check in double.checks if check.name != last}
    useless = [
        judged(double, Kind.STUB, {last: FAILED}),
        judged(double, Kind.DECOY, {last: FAILED}, name="raises"),
        judged(double, Kind.DECOY, {last: FAILED}, name=EMPTY),
        judged(double, Kind.MUTANT, {last: Outcome.CRASHED}),
        judged(double, Kind.MISTAKE, others | {last: SKIPPED}),
    ]
    (problem,) = every_check_can_fail(double, useless)
    assert problem.where == "solutions/double/checks.py"
    assert problem.what.startswith(f"nothing tried fails {last}: ")
    caught = judged(double, Kind.MUTANT, {last: FAILED})
    assert list(every_check_can_fail(double, [*useless, caught])) == []
