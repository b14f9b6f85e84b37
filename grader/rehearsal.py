"""Put checks to the reference, to learn what they ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from grader.answer import Answer, Call, Host
from grader.authoring import with_variant
from grader.grading import Grading
from grader.messages import Perform, Reply
from grader.model import Check, Exercise
from grader.performing import perform
from grader.telling import Telling


class ReferenceHost:
    """The host of the reference, which is trusted: it answers in this process."""

    def __init__(self, exercise: Exercise, variant: Any) -> None:
        self._functions = {
            name: with_variant(function, variant)
            for name, function in (exercise.reference or {}).items()
        }

    def perform(self, request: Perform, tell: Telling) -> Reply:
        """Perform a call."""
        return perform(self._functions, request, "reference.py", tell)


class Remembering(Answer):
    """An answer that remembers every call, also those of transcripts that were taken."""

    def __init__(self, host: Host, signatures: Mapping[str, Sequence[str]]) -> None:
        super().__init__(host, signatures)
        self._taken: list[Call] = []

    def take_transcript(self) -> tuple[Call, ...]:
        """Return the calls since the last transcript was taken."""
        calls = super().take_transcript()
        self._taken += calls
        return calls

    def all_calls(self) -> list[Call]:
        """Return every call that was ever made."""
        self.take_transcript()
        return list(self._taken)


def rehearse(
    exercise: Exercise,
    variant: Any,
    rng_for: Callable[[Check], np.random.Generator],
    checks: Iterable[Check],
) -> list[Call]:
    """Return the calls that these checks make of the reference, in order."""
    answer = Remembering(ReferenceHost(exercise, variant), exercise.signatures)
    grading = Grading(exercise, answer, variant, rng_for, lambda calls: ())
    for check in checks:
        grading.verdict(check)
    return answer.all_calls()
