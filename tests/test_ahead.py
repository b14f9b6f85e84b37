"""Calls are made ahead where no reply matters to them; where replies decide, verdicts are known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader import wire
from grader.ahead import MOST_BYTES, Ahead, Foresight, Script, foresee
from grader.answer import Answer
from grader.authoring import check
from grader.errors import AnswerDied, AnswerFailure, AnswerRaised, Undecided
from grader.grading import Grading
from grader.messages import Perform, Raised, Reply, Returned
from grader.model import Check, Exercise, Outcome, Verdict
from grader.require import require, require_close
from grader.telling import Telling

SIGNATURES = {"double": ("x",), "half": ("x",), "apply": ("f",)}
REFERENCE: dict[str, Callable[..., Any]] = {
    "double": lambda x: 2 * x,
    "half": lambda x: x / 2,
    "apply": lambda f: f(1.0),
}


def an_exercise(*checks: Check) -> Exercise:
    return Exercise("toy", "Toy", Path("toy"), SIGNATURES, checks, reference=REFERENCE)


def drawn(check: Check) -> np.random.Generator:
    return np.random.default_rng(len(check.name))


def script_of(one: Check) -> Script:
    return foresee(an_exercise(one), None, drawn).scripts[one.name]


def lengths(one: Check) -> list[int]:
    return [len(run) for run in script_of(one).runs]


class Host:
    """Answers with these functions, and notes how it was asked."""

    def __init__(self, **functions: Callable[..., Any]) -> None:
        self._functions = REFERENCE | functions
        self.alone: list[str] = []
        self.together: list[list[str]] = []

    def perform(self, request: Perform, tell: Telling) -> Reply:
        self.alone.append(request.function)
        return self._reply(request)

    def perform_all(self, requests: Sequence[Perform]) -> list[Reply | AnswerFailure]:
        self.together.append([request.function for request in requests])
        outcomes: list[Reply | AnswerFailure] = []
        for request in requests:
            try:
                outcomes.append(self._reply(request))
            except AnswerFailure as failure:
                return [*outcomes, failure]
        return outcomes

    def _reply(self, request: Perform) -> Reply:
        value = self._functions[request.function](*wire.decode(request.arguments, lambda n: abs))
        return value if isinstance(value, Reply) else Returned(wire.encode(value))


class Judged:
    """Answers judged with one foresight, as those of a class are."""

    def __init__(self, *checks: Check) -> None:
        self.exercise = an_exercise(*checks)
        self.foresight = foresee(self.exercise, None, drawn)
        self.runs = 0

    def __call__(self, host: Host) -> Verdict:
        ahead = Ahead(host, self.foresight)
        grading = Grading(
            self.exercise, Answer(ahead, SIGNATURES), None, self._drawn, None, prompter=ahead
        )
        return grading.verdicts()[-1]

    def _drawn(self, check: Check) -> np.random.Generator:
        self.runs += 1  # a check that asks for rng runs
        return drawn(check)


@check(points=1)
def points_are_doubled(answer: Any, rng: Any, reference: Any) -> None:
    """double is right at three points, and half at one."""
    for x in rng.standard_normal((3, 2)):
        require_close(answer.double(x), reference.double(x), "the double")
    require_close(answer.half(2.0), 1, "half")


@check(points=1)
def the_answer_s_own_value_is_doubled(answer: Any) -> None:
    """Doubling twice is four times."""
    once = answer.double(1.5)
    require_close(answer.double(once), 6, "the double of the double")
    require_close(answer.double(2.0), 4, "the double")


@check(points=1)
def the_reference_s_value_is_halved(answer: Any, reference: Any) -> None:
    """half undoes what double does."""
    require_close(answer.double(1.5), 3, "the double")
    require_close(answer.half(reference.double(1.5)), 1.5, "half")


@check(points=1)
def a_function_crosses(answer: Any) -> None:
    """apply applies."""
    require_close(answer.apply(lambda x: 2 * x), 2, "f(1)")
    require_close(answer.double(1.0), 2, "the double")


@check(points=1)
def much_is_doubled(answer: Any) -> None:
    """double is right for a large array."""
    require_close(answer.double(np.zeros(MOST_BYTES // 8)), np.zeros(MOST_BYTES // 8), "zeros")


@check(points=1)
def what_is_wrong_is_asked_again(answer: Any, rng: Any) -> None:
    """double is right, and if not, at another point."""
    if answer.double(1.0) != 2.0:
        require(answer.double(5.0) == 10.0, "wrong there as well")


@check(points=1)
def nobody_knows(answer: Any, rng: Any) -> None:
    """Nobody can tell."""
    answer.double(1.0)
    raise Undecided("nobody knows")


# which calls are made ahead


def test_calls_of_one_function_are_a_run_and_another_function_waits() -> None:
    assert lengths(points_are_doubled) == [3, 1]
    assert script_of(points_are_doubled).whole


def test_a_call_that_holds_what_the_answer_returned_waits_for_it() -> None:
    assert lengths(the_answer_s_own_value_is_doubled) == [1, 0, 1]
    assert not script_of(the_answer_s_own_value_is_doubled).whole


def test_a_call_that_holds_what_is_wanted_elsewhere_waits() -> None:
    assert lengths(the_reference_s_value_is_halved) == [1, 0]


def test_a_call_with_a_function_is_made_when_it_is_due() -> None:
    assert lengths(a_function_crosses) == [0, 1]


def test_what_is_large_is_not_kept_ahead() -> None:
    assert script_of(much_is_doubled) == Script(((),))


# how they are made


def test_a_right_answer_gets_its_calls_in_runs() -> None:
    host = Host()
    assert Judged(points_are_doubled)(host).outcome is Outcome.PASSED
    assert (host.together, host.alone) == ([["double"] * 3, ["half"]], [])


def test_a_wrong_answer_gets_the_same_calls() -> None:
    host = Host(double=lambda x: x)
    assert Judged(points_are_doubled)(host).outcome is Outcome.FAILED
    assert (host.together, host.alone) == ([["double"] * 3, ["half"]], [])


def test_calls_that_depend_on_replies_are_made_one_by_one() -> None:
    host = Host()
    assert Judged(the_answer_s_own_value_is_doubled)(host).outcome is Outcome.PASSED
    assert (host.together, host.alone) == ([["double"], ["double"]], ["double"])


def test_a_check_may_go_another_way_than_with_the_reference() -> None:
    host = Host(double=lambda x: 3 * x)
    verdict = Judged(what_is_wrong_is_asked_again)(host)
    assert (verdict.outcome, verdict.message) == (
        Outcome.FAILED,
        "wrong there as well\n  called    double(x=5.0)\n  returned  15.0",
    )
    assert (host.together, host.alone) == ([["double"]], ["double"])


def test_the_call_that_has_no_reply_is_the_one_that_is_told_of() -> None:
    died = AnswerDied("double: its process ended.")
    calls = iter([2.0, died])

    def double(x: Any) -> Any:
        value = next(calls)
        if isinstance(value, AnswerFailure):
            raise value
        return 2 * x

    verdict = Judged(points_are_doubled)(Host(double=double))
    assert verdict.outcome is Outcome.CRASHED
    assert verdict.message.startswith("double: its process ended.\n  called    double(x=")


# which verdicts are known


def test_the_same_replies_have_the_same_verdict_and_the_check_runs_once() -> None:
    judged = Judged(points_are_doubled)
    for double in (lambda x: 2 * x, lambda x: x + x):
        assert judged(Host(double=double)).outcome is Outcome.PASSED
    assert judged.runs == 1


@pytest.mark.parametrize(
    "other", [lambda x: 2 * x * (1 + 1e-15), lambda x: -2 * x, lambda x: [*(2 * x)]]
)
def test_other_replies_are_judged_for_themselves(other: Callable[..., Any]) -> None:
    judged, alone = Judged(points_are_doubled), Judged(points_are_doubled)
    assert judged(Host()).outcome is Outcome.PASSED
    assert judged(Host(double=other)) == alone(Host(double=other))
    assert judged.runs == 2


def test_wrong_replies_are_known_with_their_message() -> None:
    judged = Judged(points_are_doubled)
    verdicts = [judged(Host(double=lambda x: 3 * x)) for _ in range(2)]
    assert verdicts[0] == verdicts[1]
    assert "expected" in verdicts[1].message
    assert judged.runs == 1


def test_what_was_raised_is_a_reply_as_well() -> None:
    judged = Judged(points_are_doubled)
    for text in ("one", "other", "one"):
        raised = Raised("ValueError", text)
        verdict = judged(Host(double=lambda x, raised=raised: raised))
        assert verdict.outcome is Outcome.CRASHED
        assert text in verdict.message
    assert judged.runs == 2


def test_replies_do_not_decide_where_a_check_went_another_way() -> None:
    judged = Judged(what_is_wrong_is_asked_again)
    wrong_twice = Host(double=lambda x: 3 * x)
    wrong_once = Host(double=lambda x: 3 * x if x == 1 else 2 * x)
    assert judged(wrong_twice).outcome is Outcome.FAILED
    assert judged(wrong_once).outcome is Outcome.PASSED


def test_what_nobody_could_settle_is_tried_again() -> None:
    judged = Judged(nobody_knows)
    for _ in range(2):
        assert judged(Host()).outcome is Outcome.UNDECIDED
    assert judged.runs == 2


def test_a_failure_of_the_host_is_no_reply() -> None:
    judged = Judged(points_are_doubled)

    def double(x: Any) -> Any:
        raise AnswerRaised("toy.py cannot be loaded", loading=True)

    for _ in range(2):
        assert judged(Host(double=double)).outcome is Outcome.CRASHED
    assert judged.runs == 2


def test_verdicts_are_kept_for_each_check() -> None:
    def made(name: str, wanted: float) -> Check:
        def function(answer: Any) -> None:
            """double(1) is a number."""
            require(answer.double(1.0) == wanted, f"{name} is not met")

        function.__name__ = name
        return check(points=1)(function)

    judged = Judged(made("right", 2.0), made("wrong", 3.0))
    for _ in range(2):
        assert judged(Host()).outcome is Outcome.FAILED


def test_foresight_can_be_used_without_its_verdicts() -> None:
    exercise = an_exercise(points_are_doubled)
    known = foresee(exercise, None, drawn)
    first = Ahead(Host(), known)
    assert first.begin(points_are_doubled) is None
    grade = partial(Grading, exercise, variant=None, rng_for=drawn, diagnose=None)
    grade(answer=Answer(first, SIGNATURES), prompter=first).verdicts()
    assert known.verdicts
    other = Ahead(Host(), Foresight(known.scripts))
    assert other.begin(points_are_doubled) is None
