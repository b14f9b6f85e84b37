"""Match what came back from calls with what is known to come back: which mistakes explain it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from grader.answer import Call
from grader.arrays import array_of
from grader.likeness import Equal
from grader.replaying import Key, Known, Parts, agree, parts_of
from grader.symbolic import HERE

MOST_DIAGNOSES = 2  # of one function: a third would not help


def match(
    calls: Sequence[Call], known: Iterable[Known], equal: Equal = HERE.same
) -> tuple[str, ...]:
    """Return the sentences of what is known to answer these calls as the student did.

    `equal` tells which formulas are the same.
    """
    known = list(known)
    return _match(calls, [entry for entry in known if not entry.symptom], equal) or _match(
        calls, [entry for entry in known if entry.symptom], equal
    )


def _match(calls: Sequence[Call], known: Iterable[Known], equal: Equal) -> tuple[str, ...]:
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
    wrong: dict[str, set[Key]] = {}  # by function: the parts that the student got wrong
    for call in calls:
        entries = by_call.get((call.function, call.sent), [])
        parts = {arity: parts_of(call, arity) for arity in {entry.arity for entry in entries}}
        for entry in entries:
            given = parts[entry.arity]
            if given is not None:
                found = evidence.setdefault(entry.mistake, _Evidence(entry))
                found.weigh(entry, given, equal)
                wrong.setdefault(entry.function, set()).update(
                    key
                    for key, part in given.items()
                    if not agree(entry.right, key, part, equal=equal)
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
        self.missed: set[Key] = set()
        self._hit: set[Key] = set()
        self._telling: set[Key] = set()

    def weigh(self, entry: Known, given: Parts, equal: Equal) -> None:
        for key, part in entry.wrong.items():
            if agree(given, key, part, entry.rtol, equal):
                self._hit.add(key)
                if _telling(part):
                    self._telling.add(key)
            else:
                self.missed.add(key)

    @property
    def explained(self) -> set[Key]:
        return set() if self._entries and self.missed else self._hit - self.missed

    @property
    def telling(self) -> bool:
        return bool(self._telling - self.missed)


def _cover(best_first: list[_Evidence], wrong: dict[str, set[Key]]) -> tuple[str, ...]:
    """Choose the fewest that explain most, and drop those that are no evidence by themselves."""
    chosen: list[_Evidence] = []
    for found in best_first:
        before = [other for other in chosen if other.function == found.function]
        covered = set().union(*(other.explained for other in before))
        if len(before) < MOST_DIAGNOSES and found.explained - covered:
            chosen.append(found)
    explained: dict[str, set[Key]] = {}
    for found in chosen:
        explained.setdefault(found.function, set()).update(found.explained)
    sentences = [
        found.sentence
        for found in chosen
        if found.telling or wrong[found.function] <= explained[found.function]
    ]
    return tuple(dict.fromkeys(sentences))


def _telling(part: Any) -> bool:
    """Whether a value is one that nobody would give by accident."""
    if part is None:
        return False
    array = array_of(part)
    if array is None:
        return True
    return len(np.unique(array)) > 1 if array.size != 1 else array.item() not in (0, 1)
