"""Checks times answer gives verdicts: the one place where an outcome is decided."""

from __future__ import annotations

import traceback
import warnings
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np

from grader.answer import Answer, Call
from grader.authoring import reference_for
from grader.errors import (
    AnswerDied,
    AnswerFailure,
    AnswerRaised,
    AnswerTimedOut,
    RequirementNotMet,
    Undecided,
    WallError,
)
from grader.model import Check, Exercise, Outcome, Verdict, Visibility
from grader.symbolic import HERE, Formulas
from grader.text import printable

_MOST_CALL_TEXT = 600
_Explain = Callable[[], tuple[str, ...]]


class Prompter(Protocol):
    """What makes a check's calls before the check does."""

    def begin(self, check: Check) -> Verdict | None:
        """A check begins; return its verdict if that is known."""
        ...

    def end(self, verdict: Verdict) -> None:
        """It ended with this verdict."""
        ...


class Grading:
    """The checks of one exercise put to one answer.

    Parameters
    ----------
    rng_for
        Gives each check the generator of its random inputs.
    diagnose
        Gives the sentences that explain the calls of a check that did not pass; None for none.
    formulas
        Has formulas compared, elsewhere than here where they are a stranger's.
    reveal
        Whether hidden checks tell their message, for the eyes of staff only.
    prompter
        Is told when a check begins and ends, and may know its verdict beforehand.
    """

    def __init__(
        self,
        exercise: Exercise,
        answer: Answer,
        variant: Any,
        rng_for: Callable[[Check], np.random.Generator],
        diagnose: Callable[[Sequence[Call]], tuple[str, ...]] | None,
        reveal: bool = False,
        formulas: Formulas = HERE,
        prompter: Prompter | None = None,
    ) -> None:
        self._prompter = prompter
        self._formulas = formulas
        self._exercise = exercise
        self._answer = answer
        self._variant = variant
        self._rng_for = rng_for
        self._diagnose = diagnose
        self._reveal = reveal
        self._by_name = {check.name: check for check in exercise.checks}
        self._verdicts: dict[str, Verdict] = {}

    def verdicts(self) -> tuple[Verdict, ...]:
        """Run all checks, in order."""
        return tuple(self.verdict(check) for check in self._exercise.checks)

    def verdict(self, check: Check) -> Verdict:
        """Run one check, and before it those it builds on; a check runs at most once."""
        if check.name not in self._verdicts:
            self._verdicts[check.name] = self._judge(check)
        return self._verdicts[check.name]

    def _judge(self, check: Check) -> Verdict:
        for name in check.after:
            before = self._by_name[name]
            if self.verdict(before).outcome is not Outcome.PASSED:
                return verdict_of(check, Outcome.SKIPPED, f"It builds on: {before.title}")
        if self._prompter is None:
            return self._find_out(check)
        verdict = self._prompter.begin(check)
        if verdict is None:
            verdict = self._find_out(check)
            self._prompter.end(verdict)
        return verdict

    def _find_out(self, check: Check) -> Verdict:
        self._answer.take_transcript()
        outcome, message, explain, about = self._run(check)
        calls = self._answer.take_transcript()
        diagnoses: tuple[str, ...] = ()
        settled = outcome in (Outcome.PASSED, Outcome.UNDECIDED, Outcome.BROKEN)
        if self._diagnose and not settled and calls and not calls[-1].not_started:
            try:
                with warnings.catch_warnings(action="ignore"), np.errstate(all="ignore"):
                    diagnoses = self._diagnose(calls) or explain()
            except Exception as error:  # a mistake or a symptom is at fault
                outcome, message = Outcome.BROKEN, _describe_fault("The diagnosis of", check, error)
        if outcome in (Outcome.PASSED, Outcome.BROKEN):
            return verdict_of(check, outcome, message)
        if check.visibility is Visibility.HIDDEN and not self._reveal:
            message = ""
        elif calls and not calls[-1].not_started and not calls[-1].missing:
            message += f"\n{_describe(about or calls[-1])}"
        return verdict_of(check, outcome, message, diagnoses)

    def _run(self, check: Check) -> tuple[Outcome, str, _Explain, Call | None]:
        """Run a check; return its outcome, the message, what may explain it, and whose call it was.

        None stands for the last call.
        """
        try:
            # Numbers from an answer may overflow.
            with warnings.catch_warnings(action="ignore"), np.errstate(all="ignore"):
                check.function(**self._needs(check))
        except RequirementNotMet as failure:
            about = self._answer.call_that_gave(failure.about)
            return Outcome.FAILED, str(failure), failure.explain, about
        except Undecided as undecided:
            return Outcome.UNDECIDED, str(undecided), _unexplained, None
        except AnswerTimedOut as failure:
            return Outcome.TIMED_OUT, str(failure), _unexplained, None
        except (AnswerRaised, AnswerDied) as failure:
            return Outcome.CRASHED, str(failure), _unexplained, None
        except AnswerFailure as failure:
            return Outcome.FAILED, str(failure), _unexplained, None
        except WallError:
            raise
        except Exception as error:
            return Outcome.BROKEN, _describe_fault("The check", check, error), _unexplained, None
        return Outcome.PASSED, "", _unexplained, None

    def _needs(self, check: Check) -> dict[str, Any]:
        makers: dict[str, Callable[[], Any]] = {
            "answer": lambda: self._answer,
            "variant": lambda: self._variant,
            "rng": lambda: self._rng_for(check),
            "reference": lambda: reference_for(self._exercise, self._variant),
            "formulas": lambda: self._formulas,
        }
        return {name: makers[name]() for name in check.needs}


def _unexplained() -> tuple[str, ...]:
    return ()


def verdict_of(
    check: Check, outcome: Outcome, message: str = "", diagnoses: tuple[str, ...] = ()
) -> Verdict:
    """Make the verdict of a check; it earns its points if it passed."""
    earned = check.points if outcome is Outcome.PASSED else 0
    return Verdict(
        check.name,
        check.title,
        check.visibility,
        outcome,
        check.points,
        earned,
        printable(message),
        diagnoses,
    )


def _describe(call: Call) -> str:
    text = str(call)
    if len(text) > _MOST_CALL_TEXT:
        text = f"{text[:_MOST_CALL_TEXT]} ..."
    returned = f"\n  returned  {call.returned}" if call.returned else ""
    return f"  called    {text}{returned}"


def _describe_fault(what: str, check: Check, error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if frame.name == check.function.__name__] or frames
    return (
        f"{what} {check.name} is at fault, not the answer: {type(error).__name__}: {error} "
        f"(line {own[-1].lineno} of {own[-1].filename})"
    )
