"""Whether a mutant that gets full marks is the reference in other words.

Both are given the inputs that the checks would draw with many other salts. Where all replies are
the same, byte for byte, the mutant is equivalent: no check could tell the two apart.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from grader.answer import Answer, Call
from grader.errors import AnswerFailure
from grader.messages import Reply
from grader.model import Check, Course, Exercise
from grader.rehearsal import rehearse
from grader.seeds import generator
from grader.verify import variants
from grader.verify.answers import answer
from grader.verify.bench import Bench
from grader.verify.mutants import Mutant
from grader.verify.problems import Problem, file_of
from grader.verify.sources import read

INPUTS = 1_000  # of the function that was changed
_OTHERS = 50  # inputs of each function that may call it
_SALTS = 1_000
_FRUITLESS = 3  # a check that asks for nothing new so often draws nothing
_VARIANTS = 5
_SECONDS = 600.0  # for all inputs of a variant; a call has its own deadline

Inputs = dict[int, list[Call]]  # by the number of the variant


@dataclass(frozen=True)
class Compared:
    """How many inputs a mutant and the reference answered alike; and a difference, if any."""

    inputs: int
    difference: str = ""


@dataclass(frozen=True)
class Comparison:
    """Compare a mutant with the reference."""

    exercise: str
    mutant: Mutant

    def run(self, bench: Bench) -> Compared:
        """Have both answer, until there is a difference."""
        exercise = bench.course.exercises[self.exercise]
        reference = read(bench.course, exercise, "reference.py")
        functions = exercise.signatures.keys()
        own = {self.mutant.function} & functions or functions  # any may call what is not public
        inputs = bench.kept(f"inputs of {exercise.slug}", lambda: inputs_of(bench.course, exercise))
        left = {name: INPUTS if name in own else _OTHERS for name in functions}
        alike = 0
        for number in range(_VARIANTS):
            calls = []
            for call in inputs.get(number, ()):
                left[call.function] -= 1
                if left[call.function] >= 0:
                    calls.append(call)
            sources = reference, self.mutant.source
            right, given = (_replies(bench, exercise, source, number, calls) for source in sources)
            for call, one, other in zip(calls, right, given, strict=True):
                if one != other:
                    return Compared(alike, _difference(call, one, other))
                alike += call.function in own
        return Compared(alike)


def inputs_of(course: Course, exercise: Exercise) -> Inputs:
    """Return up to INPUTS different calls of each function, as the checks would draw them.

    Each check is asked by itself, as long as it has something new to ask.
    """
    found: Inputs = {}
    seen: set[object] = set()
    missing = dict.fromkeys(exercise.signatures, INPUTS)
    checks = {replace(check, after=()): 0 for check in exercise.checks}  # and their fruitless runs
    alone = replace(exercise, checks=tuple(checks))
    for salt in range(_SALTS):
        number = salt % len(variants.numbers(exercise, _VARIANTS))
        variant = variants.variant(course, exercise, number)
        for check in [check for check, fruitless in checks.items() if fruitless < _FRUITLESS]:
            before = len(seen)
            for call in rehearse(alone, variant, partial(_rng, exercise, salt), [check]):
                key = object() if call.functions else (number, call.function, call.sent)
                if key not in seen and missing[call.function]:
                    seen.add(key)
                    missing[call.function] -= 1
                    found.setdefault(number, []).append(call)
            checks[check] = 0 if len(seen) > before else checks[check] + 1
    return found


def _rng(exercise: Exercise, salt: int, check: Check) -> np.random.Generator:
    return generator("comparison", str(salt), exercise.slug, check.name)


def _replies(
    bench: Bench, exercise: Exercise, source: str, number: int, calls: list[Call]
) -> list[Reply | None]:
    """What an answer made of this source replies; None where there was no reply."""
    made = answer(exercise, variants.variant(bench.course, exercise, number), source)
    limits = replace(bench.course.limits, submission_seconds=_SECONDS)
    replies = []
    with bench.grader(limits).session(exercise, made) as session:
        answered = Answer(session, exercise.signatures)
        for call in calls:
            with suppress(AnswerFailure):
                getattr(answered, call.function)(*call.arguments)
            made_calls = answered.take_transcript()
            replies.append(made_calls[0].reply if made_calls else None)
    return replies


def _difference(call: Call, one: Reply | None, other: Reply | None) -> str:
    right, given = (_shown(replace(call, reply=reply)) for reply in (one, other))
    return f"{call}\n  reference  {right}\n  mutant     {given}"


def _shown(call: Call) -> str:
    return call.returned or call.raised or "nothing"


def mutant_problem(exercise: Exercise, mutant: Mutant, compared: Compared) -> Problem | None:
    """Return what is wrong where a mutant gets full marks; None if it is equivalent."""
    where = f"{file_of(exercise, 'reference.py')}, line {mutant.line}"
    if compared.difference:
        return Problem(
            where,
            f"a mutant survives: it gets full marks and answers otherwise.\n{mutant.diff}\n"
            f"{compared.difference}",
            "Add a check that tells the two apart.",
        )
    if compared.inputs < INPUTS:
        return Problem(
            where,
            f"a mutant survives: it gets full marks, and checks draw {compared.inputs} different "
            f"inputs only.\n{mutant.diff}",
            "Draw more of the checks' inputs from rng.",
        )
    return None
