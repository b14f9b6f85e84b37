"""Every way in which a check can end has its outcome, and says no more than its reader may know."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader import wire
from grader.answer import Answer, Call
from grader.authoring import check
from grader.course import load_course
from grader.diagnosis import diagnose
from grader.errors import (
    AnswerDied,
    AnswerRaised,
    AnswerTimedOut,
    Interrupted,
    RequirementNotMet,
    WallError,
)
from grader.grading import Grading, verdict_of
from grader.inprocess import InProcess
from grader.messages import Missing, NotStarted, Perform, Raised, Refused, Reply, Returned
from grader.model import Check, Exercise, Outcome, Verdict, Visibility
from grader.require import require, require_close
from grader.seeds import marking_inputs, variant_of
from grader.telling import Telling

TOY = Path(__file__).parent / "toy_course"


class Host:
    """Replies to every call alike: with a reply, by raising, or by calling a function."""

    def __init__(self, answer: Reply | Exception | Callable[..., Any]) -> None:
        self._answer = answer

    def perform(self, request: Perform, tell: Telling) -> Reply:
        if isinstance(self._answer, Exception):
            raise self._answer
        if isinstance(self._answer, Reply):
            return self._answer
        return Returned(wire.encode(self._answer(*wire.decode(request.arguments))))


class Diagnosis:
    """Gives sentences, and remembers which calls it was shown."""

    def __init__(self, *sentences: str) -> None:
        self._sentences = sentences
        self.shown: list[list[str]] = []

    def __call__(self, calls: Sequence[Call]) -> tuple[str, ...]:
        self.shown.append([str(call) for call in calls])
        return self._sentences


def a_grading(
    checks: Sequence[Check],
    host: Host | None = None,
    diagnosis: Callable[[Sequence[Call]], tuple[str, ...]] = lambda calls: (),
    variant: Any = None,
    reveal: bool = False,
    reference: dict[str, Callable[..., Any]] | None = None,
) -> Grading:
    signatures = {"double": ("x",)}
    exercise = Exercise(
        "double", "Doubling", Path("double"), signatures, tuple(checks), reference=reference
    )
    return Grading(
        exercise,
        Answer(host or Host(lambda x: 2 * x), signatures),
        variant,
        lambda check: np.random.default_rng(len(check.name)),
        diagnosis,
        reveal,
    )


@check(points=2)
def three_is_doubled(answer: Any) -> None:
    """double(3) is 6."""
    require_close(answer.double(3), 6, "double(3)")


def verdict_on(
    answer: Reply | Exception | Callable[..., Any],
    a_check: Check = three_is_doubled,
    diagnosis: Callable[[Sequence[Call]], tuple[str, ...]] = lambda calls: (),
    reveal: bool = False,
) -> Verdict:
    return a_grading([a_check], Host(answer), diagnosis, reveal=reveal).verdict(a_check)


def test_a_check_that_passes_earns_its_points_and_says_nothing() -> None:
    assert verdict_on(lambda x: 2 * x) == Verdict(
        "three_is_doubled", "double(3) is 6.", Visibility.PUBLIC, Outcome.PASSED, 2, 2, "", ()
    )


CALLED = "\n  called    double(x=3)"


@check(points=1)
def all_are_doubled(answer: Any) -> None:
    """double is right for 1, 2 and 3."""
    doubles = [answer.double(x) for x in (1, 2, 3)]
    for x, double in zip((1, 2, 3), doubles, strict=True):
        require_close(double, 2 * x, f"double({x})")


@check(points=1)
def something_is_wrong(answer: Any) -> None:
    """double(2) is not judged by its value."""
    answer.double(1), answer.double(2)
    require(False, "it is wrong")


def test_where_no_value_was_judged_the_last_call_is_shown() -> None:
    verdict = verdict_on(lambda x: None if x == 1 else x, something_is_wrong)
    assert verdict.message == "it is wrong\n  called    double(x=2)\n  returned  2"


def test_the_call_is_shown_whose_value_was_judged() -> None:
    verdict = verdict_on(lambda x: x + x * 0.5, all_are_doubled)
    assert verdict.message == (
        "double(1) = 1.5, expected 2\n  called    double(x=1)\n  returned  1.5"
    )


@pytest.mark.parametrize(
    ("answer", "outcome", "message"),
    [
        (
            lambda x: 7.5,
            Outcome.FAILED,
            f"double(3) = 7.5, expected 6{CALLED}\n  returned  7.5",
        ),
        (
            lambda x: None,
            Outcome.FAILED,
            "double(3) is None; does the function return its result?"
            f"{CALLED}\n  returned  None",
        ),
        (Refused("a set"), Outcome.FAILED, f"double returned a set.{CALLED}"),
        (Missing(), Outcome.FAILED, "Your file defines no function double."),
        (
            NotStarted(),
            Outcome.FAILED,
            "double is not started: it still raises NotImplementedError.",
        ),
        (
            Raised("KeyError", "'a'", 3, "d['a']"),
            Outcome.CRASHED,
            f"double raised KeyError: 'a'\nline 3: d['a']{CALLED}",
        ),
        (AnswerDied("double: its process ended."), Outcome.CRASHED,
         f"double: its process ended.{CALLED}"),
        (Returned(b"\xc1"), Outcome.CRASHED,
         f"double: its process sent something that is not a value{CALLED}"),
        (AnswerTimedOut("double is late."), Outcome.TIMED_OUT, f"double is late.{CALLED}"),
        (
            AnswerRaised("double.py cannot be loaded: so", loading=True),
            Outcome.CRASHED,
            "double.py cannot be loaded: so",
        ),
        (
            AnswerTimedOut("Loading double.py took long.", loading=True),
            Outcome.TIMED_OUT,
            "Loading double.py took long.",
        ),
    ],
    ids=lambda value: str(value) if isinstance(value, Outcome) else "",
)  # fmt: skip
def test_every_way_not_to_pass_has_its_outcome_and_its_message(
    answer: Any, outcome: Outcome, message: str
) -> None:
    verdict = verdict_on(answer)
    assert (verdict.outcome, verdict.points, verdict.earned) == (outcome, 2, 0)
    assert verdict.message == message
    hidden = verdict_on(answer, three_is_doubled.hidden())
    assert hidden == replace(verdict, visibility=Visibility.HIDDEN, message="")
    revealed = verdict_on(answer, three_is_doubled.hidden(), reveal=True)
    assert revealed == replace(verdict, visibility=Visibility.HIDDEN)


@pytest.mark.parametrize("sign", [1, -1])
def test_the_longest_of_integers_is_a_wrong_answer_and_no_fault_of_ours(sign: int) -> None:
    longest = sign * 16 ** (wire.MAX_DIGITS - 2)
    for value in (longest, [longest], (longest, None)):
        verdict = verdict_on(lambda x, value=value: value)
        assert verdict.outcome is Outcome.FAILED
        assert str(longest)[:200] in verdict.message


def test_a_value_that_nests_as_deep_as_may_be_breaks_no_check() -> None:
    """Else a student could take the score away from a submission that must be looked at."""

    @check(points=1)
    def is_four_times(answer: Any) -> None:
        """double(double(3)) is 12."""
        require_close(answer.double(answer.double(3)), 12, "double(double(3))")

    deep: Any = 6.0
    for _ in range(wire.MAX_DEPTH):
        deep = [deep]
    assert verdict_on(lambda x: deep, is_four_times).outcome is Outcome.FAILED


def test_what_a_message_shows_can_fool_nobody() -> None:
    verdict = verdict_on(Raised("E\x1b[2J", "\u202e", 1, "\r"))
    assert verdict.message.isascii()
    assert "\x1b" not in verdict.message


def test_a_call_with_many_long_arguments_is_cut_as_a_whole() -> None:
    names = tuple("abcdefgh")
    signatures = {"f": names}

    @check(points=1)
    def many(answer: Any) -> None:
        """Many."""
        answer.f(*["x" * 100] * 8)
        raise RequirementNotMet("No.")

    exercise = Exercise("f", "F", Path("f"), signatures, (many,))
    answer = Answer(Host(lambda *_: 1), signatures)
    grading = Grading(exercise, answer, None, lambda check: np.random.default_rng(1), lambda _: ())
    lines = grading.verdict(many).message.splitlines()
    assert lines[1].endswith(" ...")
    assert len(lines[1]) == len("  called    ") + 600 + len(" ...")
    assert lines[2] == "  returned  1"


# faults of ours


def test_a_check_that_raises_is_broken_and_says_where() -> None:
    @check(points=2)
    def slips(answer: Any) -> None:
        """It slips."""
        answer.double(3)[5]

    line = slips.function.__code__.co_firstlineno + 3
    verdict = a_grading([slips]).verdict(slips)
    assert (verdict.outcome, verdict.earned) == (Outcome.BROKEN, 0)
    assert verdict.message == (
        "The check slips is at fault, not the answer: TypeError: 'int' object is not subscriptable "
        f"(line {line} of {__file__})"
    )


def test_a_fault_below_a_check_is_told_with_the_line_of_the_check() -> None:
    def deeper(x: Any) -> Any:
        return 1 / x

    @check(points=2)
    def slips(answer: Any) -> None:
        """It slips."""
        deeper(0)

    message = a_grading([slips]).verdict(slips).message
    assert f"(line {slips.function.__code__.co_firstlineno + 3} of {__file__})" in message


@pytest.mark.parametrize(
    "fault",
    [
        lambda answer: answer.triple(3),
        lambda answer: answer.double(),
        lambda answer: answer.double(x=3),
        lambda answer: answer.double(print),
        lambda answer: [][1],
        lambda answer: eval("1 +"),
        lambda answer: (_ for _ in ()).throw(MemoryError),
    ],
)
def test_an_author_s_slip_breaks_the_check(fault: Callable[[Any], Any]) -> None:
    @check(points=2)
    def slips(answer: Any) -> None:
        """It slips."""
        fault(answer)

    assert a_grading([slips]).verdict(slips).outcome is Outcome.BROKEN


def test_a_check_that_asks_for_a_reference_where_there_is_none_is_broken() -> None:
    @check(points=2)
    def compares(answer: Any, reference: Any) -> None:
        """It compares."""
        reference.double(3)

    assert a_grading([compares.hidden()]).verdict(compares.hidden()).outcome is Outcome.BROKEN


def test_a_check_whose_inputs_cannot_be_drawn_is_broken() -> None:
    @check(points=2)
    def draws(answer: Any, rng: Any) -> None:
        """It draws."""

    exercise = Exercise("double", "Doubling", Path("double"), {}, (draws,))

    def no_rng(check: Check) -> np.random.Generator:
        raise ValueError("no salt")

    grading = Grading(exercise, Answer(Host(NotStarted()), {}), None, no_rng, lambda calls: ())
    verdict = grading.verdict(draws)
    assert verdict.outcome is Outcome.BROKEN
    assert "ValueError: no salt" in verdict.message


def test_a_broken_check_tells_its_fault_though_it_is_hidden_and_is_not_diagnosed() -> None:
    @check(points=2)
    def slips(answer: Any) -> None:
        """It slips."""
        answer.double(3)
        raise KeyError("mine")

    diagnosis = Diagnosis("Unseen.")
    verdict = verdict_on(lambda x: 7, slips.hidden(), diagnosis)
    assert verdict.outcome is Outcome.BROKEN
    assert "KeyError: 'mine'" in verdict.message
    assert (verdict.diagnoses, diagnosis.shown) == ((), [])


def test_the_fault_of_a_check_is_not_hidden_by_one_of_its_diagnosis() -> None:
    @check(points=2)
    def slips(answer: Any) -> None:
        """It slips."""
        answer.double(3)
        raise KeyError("mine")

    def fails(calls: Sequence[Call]) -> tuple[str, ...]:
        raise ZeroDivisionError

    assert "KeyError: 'mine'" in verdict_on(lambda x: 7, slips, fails).message


def test_a_diagnosis_that_raises_is_a_fault_of_ours_too() -> None:
    def fails(calls: Sequence[Call]) -> tuple[str, ...]:
        raise ZeroDivisionError("mine")

    verdict = verdict_on(lambda x: 7, diagnosis=fails)
    assert verdict.outcome is Outcome.BROKEN
    assert verdict.message.startswith(
        "The diagnosis of three_is_doubled is at fault, not the answer: ZeroDivisionError: mine "
    )
    assert verdict.diagnoses == ()


def test_a_wall_that_fails_is_nobody_s_outcome() -> None:
    with pytest.raises(WallError, match="gone"):
        verdict_on(WallError("gone"))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [KeyboardInterrupt, Interrupted, SystemExit])
def test_what_ends_a_program_ends_the_grading(kind: type[BaseException]) -> None:
    @check(points=0)
    def ends(answer: Any) -> None:
        """It ends."""
        raise kind

    with pytest.raises(kind):
        a_grading([ends]).verdict(ends)


# what a check is given


def test_a_check_is_given_what_it_asks_for() -> None:
    given: list[Any] = []

    @check(points=1)
    def asks(reference: Any, rng: Any, variant: Any, answer: Any) -> None:
        """It asks."""
        given.extend([reference.scaled(2), rng.integers(10**9), variant, answer.double(4)])

    grading = a_grading([asks], variant=5, reference={"scaled": lambda x, variant: x * variant})
    assert grading.verdict(asks).outcome is Outcome.PASSED
    assert given == [10, np.random.default_rng(len("asks")).integers(10**9), 5, 8]


def test_a_check_that_asks_for_nothing_is_given_nothing() -> None:
    @check(points=1)
    def asks() -> None:
        """It asks for nothing."""

    assert a_grading([asks]).verdict(asks).earned == 1


@pytest.mark.filterwarnings("error")
def test_warnings_and_overflow_in_a_check_do_not_matter() -> None:
    @check(points=1)
    def overflows(answer: Any) -> None:
        """It overflows."""
        warnings.warn("so", DeprecationWarning, stacklevel=1)
        require(bool(np.isinf(np.exp(np.array([1e9]))[0])), "unseen")
        np.array([1.0]) / np.array([0.0])

    before = np.geterr(), warnings.filters[:]
    assert a_grading([overflows]).verdict(overflows).outcome is Outcome.PASSED
    assert (np.geterr(), warnings.filters) == before


# several checks


class Counting:
    """Makes checks that count how often they run."""

    def __init__(self) -> None:
        self.ran: list[str] = []

    def check(self, name: str, passes: bool = True, after: Sequence[str] = ()) -> Check:
        def function(answer: Any) -> None:
            self.ran.append(name)
            answer.double(name)
            require(passes, f"{name} fails.")

        return Check(name, f"Title of {name}.", 1, tuple(after), ("answer",), function)


def test_checks_run_in_order_and_each_of_them_once() -> None:
    counting = Counting()
    checks = [
        counting.check("one"),
        counting.check("two", after=["one"]),
        counting.check("three", after=["one", "two"]),
    ]
    grading = a_grading(checks, Host(lambda x: x))
    assert [verdict.check for verdict in grading.verdicts()] == ["one", "two", "three"]
    assert grading.verdicts()[2] is grading.verdict(checks[2])
    assert counting.ran == ["one", "two", "three"]


def test_a_check_runs_after_those_it_builds_on_though_it_is_asked_for_first() -> None:
    counting = Counting()
    first, second, third = (
        counting.check("one"),
        counting.check("two", after=["one"]),
        counting.check("three"),
    )
    grading = a_grading([first, second, third], Host(lambda x: x))
    assert grading.verdict(second).outcome is Outcome.PASSED
    assert counting.ran == ["one", "two"]
    assert grading.verdict(first).outcome is Outcome.PASSED
    assert counting.ran == ["one", "two"]


def test_what_builds_on_a_check_that_did_not_pass_is_skipped_and_never_runs() -> None:
    counting = Counting()
    diagnosis = Diagnosis("So.")
    checks = [
        counting.check("one"),
        counting.check("two", passes=False),
        counting.check("three", after=["one", "two"]),
        counting.check("four", after=["three"]).hidden(),
    ]
    verdicts = a_grading(checks, Host(lambda x: x), diagnosis).verdicts()
    assert [verdict.outcome for verdict in verdicts] == [
        Outcome.PASSED,
        Outcome.FAILED,
        Outcome.SKIPPED,
        Outcome.SKIPPED,
    ]
    assert [verdict.message for verdict in verdicts[2:]] == [
        "It builds on: Title of two.",
        "It builds on: Title of three.",
    ]
    assert [verdict.diagnoses for verdict in verdicts] == [(), ("So.",), (), ()]
    assert counting.ran == ["one", "two"]


def test_what_builds_on_a_broken_check_is_skipped() -> None:
    @check(points=0)
    def slips(answer: Any) -> None:
        """It slips."""
        raise KeyError

    after = Counting().check("after", after=["slips"])
    verdicts = a_grading([slips, after], Host(lambda x: x)).verdicts()
    assert [verdict.outcome for verdict in verdicts] == [Outcome.BROKEN, Outcome.SKIPPED]


def test_a_diagnosis_sees_the_calls_of_its_own_check_only() -> None:
    counting = Counting()
    diagnosis = Diagnosis("So.")
    checks = [counting.check("one"), counting.check("two", passes=False)]
    checks.append(counting.check("three", passes=False))
    a_grading(checks, Host(lambda x: x), diagnosis).verdicts()
    assert diagnosis.shown == [["double(x='two')"], ["double(x='three')"]]


def test_a_check_that_asks_for_the_last_call_sees_its_own() -> None:
    @check(points=0)
    def looks(answer: Any) -> None:
        """It looks."""
        answer.last_call()

    verdicts = a_grading([three_is_doubled, looks]).verdicts()
    assert [verdict.outcome for verdict in verdicts] == [Outcome.PASSED, Outcome.BROKEN]


@pytest.mark.parametrize(
    "answer",
    [NotStarted(), AnswerRaised("It does not load.", loading=True)],
    ids=["not started", "not loaded"],
)
def test_what_was_never_called_is_not_diagnosed(answer: Any) -> None:
    diagnosis = Diagnosis("Unseen.")
    assert verdict_on(answer, diagnosis=diagnosis).diagnoses == ()
    assert diagnosis.shown == []


def test_a_function_that_is_wrong_before_another_is_not_started_is_not_diagnosed() -> None:
    class Half:
        def perform(self, request: Perform, tell: Telling) -> Reply:
            return Returned(wire.encode(7)) if wire.decode(request.arguments) == (1,) else (
                NotStarted()
            )  # fmt: skip

    @check(points=1)
    def asks_twice(answer: Any) -> None:
        """It asks twice."""
        answer.double(1)
        answer.double(2)

    diagnosis = Diagnosis("Unseen.")
    verdict = a_grading([asks_twice], Half(), diagnosis).verdict(asks_twice)  # type: ignore[arg-type]
    assert verdict.message == "double is not started: it still raises NotImplementedError."
    assert (verdict.diagnoses, diagnosis.shown) == ((), [])


def test_diagnoses_are_told_for_hidden_checks_too() -> None:
    verdict = verdict_on(lambda x: 9, three_is_doubled.hidden(), Diagnosis("You squared."))
    assert (verdict.message, verdict.diagnoses) == ("", ("You squared.",))


@pytest.mark.parametrize("outcome", Outcome)
def test_only_what_passed_earns_points(outcome: Outcome) -> None:
    verdict = verdict_of(three_is_doubled, outcome, "\x1b", ("So.",))
    assert verdict == Verdict(
        "three_is_doubled",
        "double(3) is 6.",
        Visibility.PUBLIC,
        outcome,
        2,
        2 if outcome is Outcome.PASSED else 0,
        "\\x1b",
        ("So.",),
    )


# a whole course


@pytest.fixture
def grade(tmp_path: Path) -> Iterator[Callable[[str], dict[str, Verdict]]]:
    """Grade this source of the toy course's exercise, in this process."""
    course = load_course(TOY)
    exercise = course.exercises["double"]
    variant = variant_of(course, exercise)
    path = tmp_path / "toy_double.py"

    def verdicts(source: str) -> dict[str, Verdict]:
        path.write_text(source.replace("FACTOR", str(variant.factor)))
        grading = Grading(
            exercise,
            Answer(InProcess(path, 0.1), exercise.signatures),
            variant,
            partial(marking_inputs, course, exercise),
            partial(diagnose, exercise=exercise, variant=variant),
        )
        return {verdict.check: verdict for verdict in grading.verdicts()}

    yield verdicts
    sys.modules.pop("toy_double", None)


PASSED, FAILED, SKIPPED = Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED
SCALED = "def scaled(x): return FACTOR * x\n"


@pytest.mark.parametrize(
    ("source", "outcomes", "earned"),
    [
        (f"def double(x): return 2 * x\n{SCALED}", [PASSED] * 6, 10),
        ((TOY / "exercises/double/double.py").read_text(),
         [FAILED, FAILED, SKIPPED, SKIPPED, SKIPPED, SKIPPED], 0),
        ("", [FAILED, FAILED, SKIPPED, SKIPPED, SKIPPED, SKIPPED], 0),
        ("1 / 0", [Outcome.CRASHED] * 2 + [SKIPPED] * 4, 0),
        ("while True: pass", [Outcome.TIMED_OUT] * 2 + [SKIPPED] * 4, 0),
        (f"def double(x): return 1 / 0\n{SCALED}",
         [Outcome.CRASHED, PASSED, SKIPPED, SKIPPED, PASSED, SKIPPED], 4),
        (f"def double(x):\n    while True: pass\n{SCALED}",
         [Outcome.TIMED_OUT, PASSED, SKIPPED, SKIPPED, PASSED, SKIPPED], 4),
        (f"def double(x):\n    x *= 2\n    return x\n{SCALED}",
         [PASSED, PASSED, PASSED, PASSED, PASSED, FAILED], 9),
        (f"def double(x): return 6\n{SCALED}",
         [PASSED, PASSED, FAILED, FAILED, PASSED, SKIPPED], 5),
    ],
    ids=["right", "stub", "empty", "does not load", "endless file", "crashes", "endless", "changes",
         "hard-coded"],
)  # fmt: skip
def test_a_whole_answer_is_graded(
    grade: Callable[[str], dict[str, Verdict]],
    source: str,
    outcomes: list[Outcome],
    earned: int,
) -> None:
    verdicts = grade(source).values()
    assert [verdict.outcome for verdict in verdicts] == outcomes
    assert sum(verdict.earned for verdict in verdicts) == earned


def test_mistakes_and_symptoms_of_a_course_are_named(
    grade: Callable[[str], dict[str, Verdict]],
) -> None:
    verdicts = grade("def double(x): return x * x\ndef scaled(x): return x + FACTOR\n")
    assert verdicts["double_matches_the_worked_example"].diagnoses == (
        "You squared. Doubling is 2 * x.",
    )
    assert verdicts["scaled_multiplies_by_the_factor"].diagnoses == (
        "You added the factor of your variant; multiply by it.",
    )
    verdicts = grade(f"def double(x):\n    x *= 2\n    return x\n{SCALED}")
    assert verdicts["double_leaves_its_argument_alone"] == Verdict(
        "double_leaves_its_argument_alone",
        "double leaves the array it is given as it is.",
        Visibility.HIDDEN,
        Outcome.FAILED,
        1,
        0,
        "",
        ("You changed the array that you were given: work on a copy.",),
    )
