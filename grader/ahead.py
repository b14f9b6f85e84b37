"""Have a check's calls made before the check asks for them, and know its verdict by the replies.

With one salt and one variant every answer gets the same calls, so a run of calls can be sent to
the child at once, and what the same replies deserve need not be found out twice.

Only calls whose arguments depend on no reply are made ahead. Otherwise an answer could see, in the
arguments of a later call, what an earlier one should return. This is found out by putting the check
to the reference twice, the second time with everything the reference returns, to the check as well,
off by a trifle. A run ends where another function is called: that one waits.

What is made ahead depends on the course alone, never on other submissions, so that the child of an
answer sees the same calls whenever it is graded.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest
from typing import Any, Protocol

import numpy as np

from grader.answer import Call, Host
from grader.authoring import with_variant
from grader.errors import AnswerFailure
from grader.grading import Grading
from grader.messages import Perform, Reply, pack
from grader.model import Check, Exercise, Outcome, Verdict
from grader.rehearsal import ReferenceHost, Remembering
from grader.telling import Telling

MOST_BYTES = 2**20  # of requests and replies of one check; more are neither sent nor kept ahead
MOST_VERDICTS = 20_000  # that are remembered for one exercise
_TRIFLE = 1e-12  # of a number; far below any tolerance
_FINAL = (Outcome.PASSED, Outcome.FAILED, Outcome.CRASHED)  # whenever there are these replies


class RunningHost(Host, Protocol):
    """A host that can make several calls without waiting in between."""

    def perform_all(self, requests: Sequence[Perform]) -> list[Reply | AnswerFailure]:
        """Perform calls; return what came of each, of the first ones if not all can be made."""
        ...


@dataclass(frozen=True)
class Script:
    """The calls that a check makes of any answer, in runs; an empty run is a call that depends."""

    runs: tuple[tuple[Perform, ...], ...]

    @property
    def whole(self) -> bool:
        """Whether the calls are the same whatever the answer replies."""
        return all(self.runs)


@dataclass(frozen=True)
class Foresight:
    """The scripts of an exercise's checks, by name, and the verdicts that replies to them had."""

    scripts: dict[str, Script]
    verdicts: dict[bytes, Verdict] = field(default_factory=dict)


class Ahead:
    """The host of one grading; it makes the calls of a check's script ahead."""

    def __init__(self, host: RunningHost, foresight: Foresight) -> None:
        self._host = host
        self._scripts = foresight.scripts
        self._verdicts = foresight.verdicts
        self._runs: deque[tuple[Perform, ...]] = deque()
        self._made: deque[tuple[Perform, Reply | AnswerFailure]] = deque()
        self._key = b""  # stands for all replies; empty where they do not decide

    def begin(self, check: Check) -> Verdict | None:
        """Get ready for a check's calls; return its verdict if the replies were seen before."""
        script = self._scripts[check.name]
        self._runs, self._key = deque(script.runs), b""
        self._made.clear()
        if script.whole:
            while self._runs:
                self._make(self._runs.popleft())
            self._key = self._key_of(check, sum(map(len, script.runs)))
        return self._verdicts.get(self._key)

    def perform(self, request: Perform, tell: Telling) -> Reply:
        """Perform a call, or give the reply to one that was made ahead."""
        if not self._made and self._runs:
            if not self._runs[0]:
                self._runs.popleft()
                return self._host.perform(request, tell)
            if self._runs[0][0] == request:
                self._make(self._runs.popleft())
        if self._made and self._made[0][0] == request:
            outcome = self._made.popleft()[1]
            if isinstance(outcome, AnswerFailure):
                raise outcome
            return outcome
        self._runs.clear()  # this check goes another way
        self._made.clear()
        self._key = b""
        return self._host.perform(request, tell)

    def end(self, verdict: Verdict) -> None:
        """Remember the verdict, if nothing but the replies decided about it."""
        if self._key and verdict.outcome in _FINAL and len(self._verdicts) < MOST_VERDICTS:
            self._verdicts[self._key] = verdict

    def _make(self, run: tuple[Perform, ...]) -> None:
        self._made.extend(zip(run, self._host.perform_all(run), strict=False))

    def _key_of(self, check: Check, count: int) -> bytes:
        replies = [outcome for _, outcome in self._made if not isinstance(outcome, AnswerFailure)]
        if len(replies) < count:
            return b""
        said = b"".join(map(pack, replies))
        return hashlib.blake2b(check.name.encode() + b"\0" + said).digest()


def foresee(
    exercise: Exercise, variant: Any, rng_for: Callable[[Check], np.random.Generator]
) -> Foresight:
    """Find out which calls each check makes of any answer."""
    return Foresight(
        {check.name: _script(check, exercise, variant, rng_for) for check in exercise.checks}
    )


def _script(
    check: Check,
    exercise: Exercise,
    variant: Any,
    rng_for: Callable[[Check], np.random.Generator],
) -> Script:
    draws = np.random.default_rng(0)
    off = {
        name: _off(with_variant(function, variant), draws)
        for name, function in (exercise.reference or {}).items()
    }
    calls = _calls(check, exercise, variant, rng_for)
    others = _calls(check, replace(exercise, reference=off), variant, rng_for)
    if sum(len(call.sent) + call.size for call in calls) > MOST_BYTES:
        return Script(((),))
    requests = [
        Perform(call.function, call.sent)
        if other and call.sent == other.sent and not call.functions
        else None
        for call, other in zip_longest(calls, others[: len(calls)])
    ]
    runs: list[tuple[Perform, ...]] = []
    for _, group in groupby(requests, lambda request: request and request.function):
        run = [*group]
        runs += [tuple(filter(None, run))] if all(run) else len(run) * [()]
    return Script(tuple(runs))


def _calls(
    check: Check,
    exercise: Exercise,
    variant: Any,
    rng_for: Callable[[Check], np.random.Generator],
) -> list[Call]:
    """The calls that a check makes of the reference."""
    answer = Remembering(ReferenceHost(exercise, variant), exercise.signatures)
    Grading(exercise, answer, variant, rng_for, None).verdict(replace(check, after=()))
    return answer.all_calls()


def _off(function: Callable[..., Any], draws: np.random.Generator) -> Callable[..., Any]:
    """A function that returns what this one does, with all that is no whole number a trifle off."""

    def off(*arguments: Any) -> Any:
        return _moved(function(*arguments), draws)

    return off


def _moved(value: Any, draws: np.random.Generator) -> Any:
    if isinstance(value, (list, tuple)):
        return type(value)([_moved(entry, draws) for entry in value])
    if isinstance(value, dict):
        return {key: _moved(entry, draws) for key, entry in value.items()}
    if isinstance(value, (float, complex)) or np.asarray(value).dtype.kind in "fc":
        return value * (1 + _TRIFLE * draws.uniform(0.5, 1, np.shape(value)))
    return value
