"""What the checks ask for, learnt by putting them to the reference in this process."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations
from typing import Any

from grader.answer import Answer, Call
from grader.grading import Grading
from grader.likeness import alike
from grader.messages import Perform, Reply
from grader.model import Course, Exercise, Visibility
from grader.rehearsal import ReferenceHost, rehearse
from grader.replaying import Parts, known_answers
from grader.seeds import marking_inputs
from grader.symbolic import HERE
from grader.telling import Telling
from grader.text import one_line
from grader.verify import variants
from grader.verify.bench import Bench
from grader.verify.problems import Problem, file_of, public_file_of

Wrong = dict[str, dict[int, Parts]]  # by mistake and number of the call: what it answers wrongly


@dataclass(frozen=True)
class Rehearsal:
    """Find out whether checks ask for the same each time, for every function, and in order."""

    exercise: str

    def run(self, bench: Bench) -> list[Problem]:
        """Return the problems."""
        exercise = bench.course.exercises[self.exercise]
        calls = calls_of_all_checks(bench.course, exercise, 0)
        return [
            *_other_calls(bench.course, exercise, calls),
            *_never_called(bench.course, exercise),
            *_computed_first(bench.course, exercise),
        ]


@dataclass(frozen=True)
class TellingApart:
    """Find out whether the checks' inputs on one variant tell all mistakes apart."""

    exercise: str
    variant: int

    def run(self, bench: Bench) -> list[Problem]:
        """Return the problems."""
        exercise = bench.course.exercises[self.exercise]
        drawn = variants.variant(bench.course, exercise, self.variant)
        calls = calls_of_all_checks(bench.course, exercise, self.variant)
        wrong: Wrong = {mistake.name: {} for mistake in exercise.mistakes}
        for place, call in enumerate(calls):
            for known in known_answers([call], exercise, drawn):
                wrong[known.mistake][place] = known.wrong
        return list(_alike(exercise, wrong, "" if drawn is None else one_line(repr(drawn))))


def calls_of_all_checks(course: Course, exercise: Exercise, number: int) -> list[Call]:
    """Return the calls that all checks make of a right answer when marks are given."""
    drawn = variants.variant(course, exercise, number)
    inputs = partial(marking_inputs, course, exercise)
    return rehearse(exercise, drawn, inputs, exercise.checks)


def _other_calls(course: Course, exercise: Exercise, calls: list[Call]) -> Iterator[Problem]:
    again = calls_of_all_checks(course, exercise, 0)
    if [(call.function, call.sent) for call in calls] != [
        (call.function, call.sent) for call in again
    ]:
        yield Problem(
            file_of(exercise, "checks.py"),
            "the checks give a right answer other inputs the second time",
            "Draw everything random from rng, which is the same each time, and keep nothing from "
            "one run to the next.",
        )


def _never_called(course: Course, exercise: Exercise) -> Iterator[Problem]:
    """Tell what is asked for that students cannot check, or that public numbers are enough for."""
    drawn = variants.variant(course, exercise, 0)
    for visibility in Visibility:
        alone = [
            replace(check, after=()) for check in exercise.checks if check.visibility is visibility
        ]
        calls = rehearse(
            replace(exercise, checks=tuple(alone)),
            drawn,
            partial(marking_inputs, course, exercise),
            alone,
        )
        called = {exercise.asked_by(call.function) for call in calls}
        for name in exercise.asked:
            if name not in called:
                yield Problem(
                    public_file_of(exercise, exercise.stub.name),
                    f"no {visibility} check ever calls {name}",
                    "Write one, or take it out of the stub; a name with _ in front is no function "
                    "of the exercise.",
                )


def _computed_first(course: Course, exercise: Exercise) -> Iterator[Problem]:
    """Whoever calls the reference first may leave the right numbers in memory for the answer."""
    order: list[str] = []

    class Noting(ReferenceHost):
        """Notes when the answer is called."""

        def perform(self, request: Perform, tell: Telling) -> Reply:
            order.append("answer")
            return super().perform(request, tell)

    def noting(function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def noted(*arguments: Any) -> Any:
            order.append("reference")
            return function(*arguments)

        return noted

    drawn = variants.variant(course, exercise, 0)
    functions = {name: noting(one) for name, one in (exercise.reference or {}).items()}
    grading = Grading(
        replace(exercise, reference=functions),
        Answer(Noting(exercise, drawn), exercise.signatures),
        drawn,
        partial(marking_inputs, course, exercise),
        lambda calls: (),
    )
    for check in exercise.checks:
        order.clear()
        grading.verdict(check)
        if order[:1] == ["reference"]:
            yield Problem(
                file_of(exercise, "checks.py"),
                f"{check.name} calls the reference before the answer",
                "Call the answer first, and then compute what is wanted.",
            )


def _alike(exercise: Exercise, wrong: Wrong, variant: str) -> Iterator[Problem]:
    """Tell which mistakes no call of a check tells from the reference, or from each other."""
    where = file_of(exercise, "mistakes.py")
    for mistake in exercise.mistakes:
        if not wrong[mistake.name]:
            yield Problem(
                where,
                f"{mistake.name} answers every call of the checks as the reference does",
                "Choose numbers for the checks, or the variant's, with which it is wrong.",
                variant,
            )
    for one, other in combinations(exercise.mistakes, 2):
        if one.of != other.of or one.sentence == other.sentence or not wrong[one.name]:
            continue
        if _same(wrong[one.name], wrong[other.name]):
            yield Problem(
                where,
                f"{one.name} and {other.name} answer every call of the checks alike",
                "Give both the same sentence, or choose numbers with which they differ.",
                variant,
            )


def _same(one: dict[int, Parts], other: dict[int, Parts]) -> bool:
    return one.keys() == other.keys() and all(
        one[place].keys() == other[place].keys()
        and all(alike(part, other[place][key], equal=HERE.same) for key, part in one[place].items())
        for place in one
    )
