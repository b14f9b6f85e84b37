"""Recognise a wrong answer by replaying known mistakes.

Mistakes are code. The first call that a student's function answered otherwise than the reference is
replayed through each mistake of that function; one that would have answered as the student did,
there and in the calls around it, is the diagnosis. A
function that returns several values is compared part by part, so that one wrong part of three is
recognised, and so are two mistakes at once.

A student's tree holds no mistakes. What each mistake answers to the calls of the public checks
ships as data instead (`Known`), and is matched in the same way.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from grader import wire
from grader.answer import Call
from grader.arrays import array_of
from grader.authoring import reference_for, with_variant
from grader.likeness import RTOL, alike, read
from grader.messages import Raised, Returned
from grader.model import Exercise, Mistake, Style, Symptom

MOST_CALLS = 12  # of one function that are replayed, around the first that was wrong
MOST_TRIED = 3  # wrong calls that are replayed through every mistake, until one is recognised
MOST_BYTES = 2**17  # of a reply; nothing that is asked for is as large
MOST_REMEMBERED = 2_000  # calls; some tens of megabytes at most
MOST_ENTRIES = 4  # of a vector that is compared entry by entry
MOST_DIAGNOSES = 2  # of one function: a third would not help
_WHOLE = -1  # the key of a value that is not taken apart
_RAISED = -2  # the key of an exception

Parts = dict[int, Any]


@dataclass(frozen=True)
class Known:
    """What one mistake answers to one call, and what is right.

    A value of several parts has an `arity`, their number, and its parts are counted from 0; any
    other value has the arity 0 and is one part. `wrong` has the parts that the mistake gets wrong.
    The parts of a short vector are its `entries`; single numbers are alike by accident more easily
    than arrays, so there a mistake must explain all that it gets wrong.
    """

    mistake: str
    sentence: str
    function: str
    sent: bytes
    arity: int
    entries: bool
    right: Parts
    wrong: Parts
    rtol: float = RTOL
    symptom: bool = False  # it shows a symptom: it counts as a whole, if no mistake is recognised


def diagnose(
    calls: Sequence[Call], exercise: Exercise, variant: Any, memory: Memory | None = None
) -> tuple[str, ...]:
    """Return the sentences that explain the calls of a check that did not pass, best first.

    A `memory` spares replaying a call that another submission has made as well.
    """
    calls = [call for call in calls if call.size <= MOST_BYTES]
    memory = memory or Memory()
    replayed: list[Call] = []
    known: list[Known] = []
    for function in dict.fromkeys(call.function for call in calls):
        own = [call for call in calls if call.function == function]
        nearby, candidates = _recognised(own, exercise, variant, memory)
        replayed += nearby
        known += candidates
    return match(replayed, known) or tuple(
        symptom.sentence
        for symptom in exercise.symptoms
        if _applies(symptom, calls, exercise, variant)
    )


def _recognised(
    calls: list[Call], exercise: Exercise, variant: Any, memory: Memory
) -> tuple[list[Call], list[Known]]:
    """The calls of one function around the first that was wrong, and what answers as it did.

    Every mistake is replayed at the first wrong call, and at the calls around it only those that
    would have given some part of what came back. Where the first ones are not recognised (another
    right answer than the reference's, perhaps) the last one is tried, at which the check gave up.
    """
    replays = [memory.replay(call, exercise, variant) for call in calls]
    given = [replay.parts_of(call) for replay, call in zip(replays, calls, strict=True)]
    wrong = [place for place, replay in enumerate(replays) if replay.finds_wrong(given[place])]
    for place in dict.fromkeys([*wrong[:MOST_TRIED], *wrong[-1:]]):
        mistakes = [
            mistake
            for mistake in exercise.mistakes
            if mistake.of == calls[place].function
            and replays[place].explains(mistake, given[place])
        ]
        if mistakes:
            start = max(0, min(place - MOST_CALLS // 2, len(calls) - MOST_CALLS))
            around = range(start, min(start + MOST_CALLS, len(calls)))
            known = [replays[other].known(mistake) for other in around for mistake in mistakes]
            return [calls[other] for other in around], [entry for entry in known if entry]
    return [], []


class Memory:
    """Remembers what the mistakes answer: with one salt all submissions get the same calls.

    The answers to the last MOST_REMEMBERED calls are kept; a call with functions among its
    arguments is not, since no two functions are known to be the same.
    """

    def __init__(self) -> None:
        self._replays: dict[tuple[str, ...], Replay] = {}

    def replay(self, call: Call, exercise: Exercise, variant: Any) -> Replay:
        """Return the replay of a call."""
        if call.functions:
            return Replay(call, exercise, variant)
        key = exercise.slug, repr(variant), call.function, call.sent.hex()
        if key not in self._replays:
            if len(self._replays) >= MOST_REMEMBERED:
                del self._replays[next(iter(self._replays))]
            self._replays[key] = Replay(call, exercise, variant)
        return self._replays[key]


class Replay:
    """One call as the reference and the mistakes answer it, each asked when it is needed."""

    def __init__(self, call: Call, exercise: Exercise, variant: Any) -> None:
        self._call = replace(call, reply=None)  # a student's reply is not to be remembered
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

    def shown(self, style: Style, sentence: str) -> Known | None:
        """Return what a style of a symptom answers; None if that is right or changes."""
        if self._whole is None:
            return None
        call, function = self._call, with_variant(style.function, self._variant)
        given, again = _answer_of(function, call, 0), _answer_of(function, call, 0)
        if not all(_agree(again, key, part) for key, part in given.items()):
            return None  # it remembers, so its answers hang on the calls before
        if all(_agree(self._whole, key, part) for key, part in given.items()):
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
        return None if self._right is None else _parts_of(call, self._arity)

    def finds_wrong(self, given: Parts | None) -> bool:
        """Tell whether these parts are not right."""
        right = self._right
        if right is None or given is None:
            return False
        return given.keys() != right.keys() or not all(
            alike(given[key], right[key]) for key in given
        )

    def explains(self, mistake: Mistake, given: Parts | None) -> bool:
        """Tell whether a mistake gives one of these parts, where it is wrong."""
        known = self.known(mistake)
        if known is None or given is None:
            return False
        return any(_agree(given, key, part, known.rtol) for key, part in known.wrong.items())

    def _replayed(self, mistake: Mistake, right: Parts) -> Known | None:
        function = with_variant(mistake.function, self._variant)
        given = _answer_of(function, self._call, self._arity)
        wrong = {
            key: part for key, part in given.items() if not _agree(right, key, part, mistake.rtol)
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
        known += [replay.known(entry) for entry in exercise.mistakes if entry.of == call.function]
    return [entry for entry in known if entry]


def known_symptoms(calls: Sequence[Call], exercise: Exercise, variant: Any) -> list[Known]:
    """Replay calls through the styles of every symptom; keep what differs from the right answer.

    A symptom is code that stays with the staff. What answers with the symptom give is data.
    """
    sentences = {symptom.name: symptom.sentence for symptom in exercise.symptoms}
    known = []
    for call in calls:
        replay = Replay(call, exercise, variant)
        known += [
            replay.shown(style, sentences[style.shows])
            for style in exercise.styles
            if style.of == call.function and style.shows in sentences
        ]
    return [entry for entry in known if entry]


def match(calls: Sequence[Call], known: Iterable[Known]) -> tuple[str, ...]:
    """Return the sentences of what is known to answer these calls as the student did."""
    known = list(known)
    return _match(calls, [entry for entry in known if not entry.symptom]) or _match(
        calls, [entry for entry in known if entry.symptom]
    )


def _match(calls: Sequence[Call], known: Iterable[Known]) -> tuple[str, ...]:
    """Return the sentences of the mistakes that answer these calls as the student did.

    A part counts as explained if the mistake gives the student's value wherever it gives a wrong
    one. Mistakes that the student made in full come first, then those that explain most parts.
    A part whose entries are all the same (zeros, ones) is no evidence while another part is wrong
    for reasons unknown.
    """
    by_call: dict[tuple[str, bytes], list[Known]] = {}
    for entry in known:
        by_call.setdefault((entry.function, entry.sent), []).append(entry)
    evidence: dict[str, _Evidence] = {}
    wrong: dict[str, set[int]] = {}  # by function: the parts that the student got wrong
    for call in calls:
        entries = by_call.get((call.function, call.sent), [])
        parts = {arity: _parts_of(call, arity) for arity in {entry.arity for entry in entries}}
        for entry in entries:
            given = parts[entry.arity]
            if given is not None:
                found = evidence.setdefault(entry.mistake, _Evidence(entry))
                found.weigh(entry, given)
                wrong.setdefault(entry.function, set()).update(
                    key for key, part in given.items() if not _agree(entry.right, key, part)
                )
    best_first = sorted(
        (found for found in evidence.values() if found.explained),
        key=lambda found: (bool(found.missed), -len(found.explained)),
    )
    return _cover(best_first, wrong)


class _Evidence:
    """What the calls say for one mistake and against it, part by part."""

    def __init__(self, entry: Known) -> None:
        self.function = entry.function
        self.sentence = entry.sentence
        self._entries = entry.entries
        self.missed: set[int] = set()
        self._hit: set[int] = set()
        self._telling: set[int] = set()

    def weigh(self, entry: Known, given: Parts) -> None:
        for key, part in entry.wrong.items():
            if _agree(given, key, part, entry.rtol):
                self._hit.add(key)
                if _telling(part):
                    self._telling.add(key)
            else:
                self.missed.add(key)

    @property
    def explained(self) -> set[int]:
        return set() if self._entries and self.missed else self._hit - self.missed

    @property
    def telling(self) -> bool:
        return bool(self._telling - self.missed)


def _cover(best_first: list[_Evidence], wrong: dict[str, set[int]]) -> tuple[str, ...]:
    """Choose the fewest that explain most, and drop those that are no evidence by themselves."""
    chosen: list[_Evidence] = []
    for found in best_first:
        before = [other for other in chosen if other.function == found.function]
        covered = set().union(*(other.explained for other in before))
        if len(before) < MOST_DIAGNOSES and found.explained - covered:
            chosen.append(found)
    explained: dict[str, set[int]] = {}
    for found in chosen:
        explained.setdefault(found.function, set()).update(found.explained)
    sentences = [
        found.sentence
        for found in chosen
        if found.telling or wrong[found.function] <= explained[found.function]
    ]
    return tuple(dict.fromkeys(sentences))


def _agree(parts: Parts, key: int, part: Any, rtol: float = RTOL) -> bool:
    return key in parts and alike(parts[key], part, rtol)


def _telling(part: Any) -> bool:
    """Whether a value is one that nobody would give by accident."""
    if part is None:
        return False
    array = array_of(part)
    if array is None:
        return True
    return len(np.unique(array)) > 1 if array.size != 1 else array.item() not in (0, 1)


def _reference_value(call: Call, exercise: Exercise, variant: Any) -> tuple[Any] | None:
    """The reference's value, in a tuple; None if the reference raises, as it may on bad input."""
    assert exercise.reference is not None
    function = with_variant(exercise.reference[call.function], variant)
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
            return (_crossed(function(*call.arguments)),)
    except Exception:
        return None


def _answer_of(function: Callable[..., Any], call: Call, arity: int) -> Parts:
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
            return _split(_crossed(function(*call.arguments)), arity)
    except Exception as error:
        return {_RAISED: f"{type(error).__name__}: {error}"}


def _crossed(value: Any) -> Any:
    """The value as it would arrive from a student."""
    return wire.decode(wire.encode(value))


def _parts_of(call: Call, arity: int) -> Parts | None:
    if isinstance(call.reply, Raised):
        return {_RAISED: call.raised}
    return _split(call.value, arity) if isinstance(call.reply, Returned) else None


def _arity(value: Any) -> tuple[int, bool]:
    """How many parts a value has (0: it is one), and whether they are the entries of a vector."""
    if isinstance(value, tuple):
        return len(value), False
    if isinstance(value, np.ndarray) and value.ndim == 1 and 1 < len(value) <= MOST_ENTRIES:
        return len(value), True
    return 0, False


def _split(value: Any, arity: int) -> Parts:
    """The parts of a value, read; the whole value where it has not that many."""
    parts = read(value) if isinstance(value, np.ndarray) else value
    vector = not isinstance(parts, np.ndarray) or parts.ndim == 1
    if arity and isinstance(parts, (tuple, list, np.ndarray)) and vector and len(parts) == arity:
        return {number: read(part) for number, part in enumerate(parts)}
    return {_WHOLE: read(value)}


def _applies(symptom: Symptom, calls: Sequence[Call], exercise: Exercise, variant: Any) -> bool:
    given = {
        "calls": calls,
        "variant": variant,
        "reference": reference_for(exercise, variant),
    }
    try:
        return bool(symptom.function(**{name: given[name] for name in symptom.needs}))
    except Exception:  # it met values it does not expect, so it does not apply
        return False
