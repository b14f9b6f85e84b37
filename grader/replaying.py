"""Replay calls through the reference and the known mistakes: what each of them answers.

Values are taken apart, so that one wrong part of several can be recognised by itself.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from grader import wire
from grader.answer import Call
from grader.authoring import with_variant
from grader.formulas.steps import Formula
from grader.likeness import RTOL, Equal, alike, read
from grader.messages import Raised, Returned
from grader.model import Exercise, Mistake, Style
from grader.symbolic import HERE, flattened

MOST_REMEMBERED = 2_000  # calls; some tens of megabytes at most
MOST_ENTRIES = 4  # of a vector that is compared entry by entry
_WHOLE = -1  # the key of a value that is not taken apart
_RAISED = -2  # the key of an exception

Key = int | str  # of a part: its place, or its key in a dict
Parts = dict[Key, Any]
Arity = int | tuple[str, ...]  # how many parts a tuple has, or the keys of a dict


@dataclass(frozen=True)
class Known:
    """What one mistake answers to one call, and what is right.

    A value of several parts has an `arity`, their number or the keys of a dict; any other value has
    the arity 0 and is one part. `wrong` has the parts that the mistake gets wrong.

    The parts of a dict or a short vector are its `entries`. There a mistake must explain all that
    it gets wrong: single numbers are alike by accident, and of a dict a mistake holds no more than
    it is about.
    """

    mistake: str
    sentence: str
    function: str
    sent: bytes
    arity: Arity
    entries: bool
    right: Parts
    wrong: Parts
    rtol: float = RTOL
    symptom: bool = False  # it shows a symptom: it counts as a whole, if no mistake is recognised


class Memory:
    """Remembers what the mistakes answer: with one salt all submissions get the same calls.

    The answers to the last MOST_REMEMBERED calls are kept; a call with functions among its
    arguments is not, since no two functions are known to be the same. `equal` tells which formulas
    are the same.
    """

    def __init__(self, equal: Equal = HERE.same) -> None:
        self._equal = equal
        self._replays: dict[tuple[str, ...], Replay] = {}

    def replay(self, call: Call, exercise: Exercise, variant: Any) -> Replay:
        """Return the replay of a call."""
        if call.functions:
            return Replay(call, exercise, variant, self._equal)
        key = exercise.slug, repr(variant), call.function, call.sent.hex()
        if key not in self._replays:
            if len(self._replays) >= MOST_REMEMBERED:
                del self._replays[next(iter(self._replays))]
            self._replays[key] = Replay(call, exercise, variant, self._equal)
        return self._replays[key]


class Replay:
    """One call as the reference and the mistakes answer it, each asked when it is needed."""

    def __init__(
        self, call: Call, exercise: Exercise, variant: Any, equal: Equal = HERE.same
    ) -> None:
        self._equal = equal
        self._call = replace(call, reply=None)  # a student's reply is not to be remembered
        self._exercise = exercise
        self._variant = variant
        self._known: dict[str, Known | None] = {}
        self._right: Parts | None = None  # where the reference raises, as it may on bad input
        reference = _reference_value(call, exercise, variant)
        self._whole = _split(reference[0], 0) if reference is not None else None
        if reference is not None:
            self._arity, self._entries = _arity(reference[0])
            self._right = _split(reference[0], self._arity)

    def known(self, mistake: Mistake) -> Known | None:
        """Return what a mistake answers; None if that is right."""
        if self._right is None:
            return None
        if mistake.name not in self._known:
            self._known[mistake.name] = self._replayed(mistake, self._right)
        return self._known[mistake.name]

    def is_steady(self, style: Style) -> bool:
        """Tell whether a style of a symptom answers alike twice, by no chance and no memory."""
        function = self._in_place(style)
        given, again = (_answer_of(function, self._call, 0) for _ in range(2))
        return self._all_agree(given, again)

    def shown(self, style: Style, sentence: str) -> Known | None:
        """Return what a style of a symptom answers; None if that is right."""
        if self._whole is None:
            return None
        call = self._call
        given = _answer_of(self._in_place(style), call, 0)
        if self._all_agree(given, self._whole):
            return None
        return Known(
            style.name,
            sentence,
            call.function,
            call.sent,
            0,
            False,
            self._whole,
            given,
            symptom=True,
        )

    def parts_of(self, call: Call) -> Parts | None:
        """Return what a student replied to this call, in the parts of the right answer."""
        return None if self._right is None else parts_of(call, self._arity)

    def finds_wrong(self, given: Parts | None) -> bool:
        """Tell whether these parts are not right."""
        right = self._right
        if right is None or given is None:
            return False
        return given.keys() != right.keys() or not self._all_agree(given, right)

    def explains(self, mistake: Mistake, given: Parts | None) -> bool:
        """Tell whether a mistake gives one of these parts, where it is wrong."""
        known = self.known(mistake)
        if known is None or given is None:
            return False
        return any(
            agree(given, key, part, known.rtol, self._equal) for key, part in known.wrong.items()
        )

    def _all_agree(self, given: Parts, others: Parts) -> bool:
        return all(agree(others, key, part, equal=self._equal) for key, part in given.items())

    def _in_place(self, example: Mistake | Style) -> Callable[..., Any]:
        function = self._exercise.in_place(example, self._call.function)
        return with_variant(function, self._variant)

    def _replayed(self, mistake: Mistake, right: Parts) -> Known | None:
        given = _answer_of(self._in_place(mistake), self._call, self._arity)
        wrong = {
            key: part
            for key, part in given.items()
            if not agree(right, key, part, mistake.rtol, self._equal)
        }
        if not wrong:
            return None
        return Known(
            mistake.name,
            mistake.sentence,
            self._call.function,
            self._call.sent,
            self._arity,
            self._entries,
            right,
            wrong,
            mistake.rtol,
        )


def known_answers(calls: Sequence[Call], exercise: Exercise, variant: Any) -> list[Known]:
    """Replay calls through every mistake; keep what differs from the reference's answer."""
    known = []
    for call in calls:
        replay = Replay(call, exercise, variant)
        known += [
            replay.known(entry)
            for entry in exercise.mistakes
            if entry.of == exercise.asked_by(call.function)
        ]
    return [entry for entry in known if entry]


def known_symptoms(calls: Sequence[Call], exercise: Exercise, variant: Any) -> list[Known]:
    """Replay calls through the styles of every symptom; keep what differs from the right answer.

    A symptom is code that stays with the staff. What answers with the symptom give is data; of a
    style that changes its answer to one of the calls, none is kept, since it may change all.
    """
    sentences = {symptom.name: symptom.sentence for symptom in exercise.symptoms}
    replays = [
        (exercise.asked_by(call.function), Replay(call, exercise, variant)) for call in calls
    ]
    known = []
    for style in exercise.styles:
        own = [replay for asked, replay in replays if asked == style.of]
        if style.shows in sentences and all(replay.is_steady(style) for replay in own):
            known += [replay.shown(style, sentences[style.shows]) for replay in own]
    return [entry for entry in known if entry]


def agree(parts: Parts, key: Key, part: Any, rtol: float = RTOL, equal: Equal = HERE.same) -> bool:
    """Tell whether a part is among these parts, the same but for rounding."""
    return key in parts and alike(parts[key], part, rtol, equal)


def parts_of(call: Call, arity: Arity) -> Parts | None:
    """Return what came back from a call, taken apart; None if nothing did."""
    if isinstance(call.reply, Raised):
        return {_RAISED: call.raised}
    return _split(call.value, arity) if isinstance(call.reply, Returned) else None


def _reference_value(call: Call, exercise: Exercise, variant: Any) -> tuple[Any] | None:
    """The reference's value, in a tuple; None if the reference raises, as it may on bad input."""
    assert exercise.reference is not None
    function = with_variant(exercise.reference[call.function], variant)
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
            return (_crossed(function(*call.arguments)),)
    except Exception:
        return None


def _answer_of(function: Callable[..., Any], call: Call, arity: Arity) -> Parts:
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
            return _split(_crossed(function(*call.arguments)), arity)
    except Exception as error:
        return {_RAISED: f"{type(error).__name__}: {error}"}


def _crossed(value: Any) -> Any:
    """The value as it would arrive from a student."""
    return wire.decode(wire.encode(value))


def _arity(value: Any) -> tuple[Arity, bool]:
    """The arity of a value, and whether its parts are entries, of a dict or of a vector."""
    if isinstance(value, dict) and value and all(isinstance(key, str) for key in value):
        return tuple(value), True
    if isinstance(value, tuple):
        return len(value), False
    if isinstance(value, np.ndarray) and value.ndim == 1 and 1 < len(value) <= MOST_ENTRIES:
        return len(value), True
    return 0, False


def _in_a_row(value: Any) -> Any:
    """A row or a column of a matrix of formulas as a plain list."""
    row = flattened(value)
    return row if isinstance(row, list) and any(isinstance(one, Formula) for one in row) else value


def _split(value: Any, arity: Arity) -> Parts:
    """The parts of a value, read; the whole value where it has not these."""
    if isinstance(arity, tuple):
        if not isinstance(value, dict):
            return {_WHOLE: read(value)}
        known: Parts = {key: read(value[key]) for key in arity if key in value}
        return known if value.keys() <= set(arity) else known | {_WHOLE: value}
    parts = read(value) if isinstance(value, np.ndarray) else _in_a_row(value)
    vector = not isinstance(parts, np.ndarray) or parts.ndim == 1
    if arity and isinstance(parts, (tuple, list, np.ndarray)) and vector and len(parts) == arity:
        return {number: read(part) for number, part in enumerate(parts)}
    return {_WHOLE: read(value)}
