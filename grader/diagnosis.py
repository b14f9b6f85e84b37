"""Recognise a wrong answer by replaying known mistakes.

Mistakes are code. The first call that a student's function answered otherwise than the reference is
replayed through each mistake of that function; one that would have answered as the student did,
there and in the calls around it, is the diagnosis. A function that returns several values is
compared part by part, so that one wrong part of three is recognised, and two mistakes at once are.

A student's tree holds no mistakes. What each mistake answers to the calls of the public checks
ships as data instead (`Known`), and is matched in the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grader.answer import Call
from grader.authoring import reference_for
from grader.matching import match
from grader.model import Exercise, Symptom
from grader.replaying import Known, Memory
from grader.symbolic import HERE, Formulas

MOST_CALLS = 12  # of one function that are replayed, around the first that was wrong
MOST_TRIED = 3  # wrong calls that are replayed through every mistake, until one is recognised
MOST_BYTES = 2**17  # of a reply; nothing that is asked for is as large


def diagnose(
    calls: Sequence[Call],
    exercise: Exercise,
    variant: Any,
    memory: Memory | None = None,
    formulas: Formulas = HERE,
) -> tuple[str, ...]:
    """Return the sentences that explain the calls of a check that did not pass, best first.

    A `memory` spares replaying a call that another submission has made as well. Formulas are
    compared where `formulas` has it done.
    """
    calls = [call for call in calls if call.size <= MOST_BYTES]
    memory = memory or Memory(formulas.same)
    replayed: list[Call] = []
    known: list[Known] = []
    for function in dict.fromkeys(call.function for call in calls):
        own = [call for call in calls if call.function == function]
        nearby, candidates = _recognised(own, exercise, variant, memory)
        replayed += nearby
        known += candidates
    return match(replayed, known, formulas.same) or tuple(
        symptom.sentence
        for symptom in exercise.symptoms
        if _applies(symptom, calls, exercise, variant, formulas)
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
            if mistake.of == exercise.asked_by(calls[place].function)
            and replays[place].explains(mistake, given[place])
        ]
        if mistakes:
            start = max(0, min(place - MOST_CALLS // 2, len(calls) - MOST_CALLS))
            around = range(start, min(start + MOST_CALLS, len(calls)))
            known = [replays[other].known(mistake) for other in around for mistake in mistakes]
            return [calls[other] for other in around], [entry for entry in known if entry]
    return [], []


def _applies(
    symptom: Symptom, calls: Sequence[Call], exercise: Exercise, variant: Any, formulas: Formulas
) -> bool:
    given = {
        "calls": calls,
        "variant": variant,
        "reference": reference_for(exercise, variant),
        "formulas": formulas,
    }
    try:
        return bool(symptom.function(**{name: given[name] for name in symptom.needs}))
    except Exception:  # it met values it does not expect, so it does not apply
        return False
