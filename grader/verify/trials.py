"""What is tried of an exercise: each trial is one answer to one variant, to be judged."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from grader.model import Course, Exercise, Limits, Verdict
from grader.text import one_line
from grader.verify import variants
from grader.verify.answers import answer, replacing
from grader.verify.bench import Bench
from grader.verify.decoys import decoys
from grader.verify.lessons import filled_stub
from grader.verify.mutants import Mutant
from grader.verify.sources import accepted_files, read, text_of


class Kind(StrEnum):
    """What an answer is, which says what must become of it; its name completes the words."""

    REFERENCE = "the"
    STUB = "the untouched"
    DECOY = "an answer that"
    ACCEPTED = "the accepted answer"
    MISTAKE = "the mistake"
    SYMPTOM = "the symptom"
    MUTANT = "the mutant of"


@dataclass(frozen=True)
class Trial:
    """One answer to one variant.

    `shows` is the name of the mistake or symptom that the answer is an example of. `reveal` has
    hidden checks tell their messages, as they never do when marks are given.
    """

    exercise: str
    kind: Kind
    name: str
    variant: int
    source: bytes
    shows: str = ""
    reveal: bool = True
    limits: Limits | None = None

    def run(self, bench: Bench) -> Judged:
        """Judge the answer."""
        exercise = bench.course.exercises[self.exercise]
        drawn = variants.variant(bench.course, exercise, self.variant)
        grader = bench.grader(self.limits)
        started = time.monotonic()
        diagnosed = self.kind is not Kind.MUTANT  # of which only the points count
        verdicts, _ = grader.judge(exercise, self.source, drawn, self.reveal, diagnosed)
        seconds = time.monotonic() - started
        return Judged(self, verdicts, "" if drawn is None else one_line(repr(drawn)), seconds)


@dataclass(frozen=True)
class Judged:
    """What became of a trial; `variant` is how the variant prints itself, if there is one."""

    trial: Trial
    verdicts: tuple[Verdict, ...]
    variant: str
    seconds: float

    @property
    def earned(self) -> int:
        """The points of all verdicts."""
        return sum(verdict.earned for verdict in self.verdicts)

    @property
    def named(self) -> set[str]:
        """The sentences of all diagnoses."""
        return {sentence for verdict in self.verdicts for sentence in verdict.diagnoses}


def reference_trials(course: Course, exercise: Exercise) -> Iterator[Trial]:
    """Yield the reference on every variant, and on the first one a second time."""
    source = read(course, exercise, "reference.py")
    for number in (*variants.numbers(exercise, variants.REFERENCE_VARIANTS), 0):
        drawn = variants.variant(course, exercise, number)
        made = answer(exercise, drawn, source)
        yield Trial(exercise.slug, Kind.REFERENCE, "reference", number, made)


def other_trials(
    course: Course, exercise: Exercise, mutants: list[Mutant], limits: Limits
) -> Iterator[Trial]:
    """Yield all that can be tried of an exercise whose reference passes.

    Mutants, which often loop, are tried within `limits`.
    """
    reference = read(course, exercise, "reference.py")
    own = variants.variant(course, exercise, 0)
    stub = filled_stub(course, exercise)
    if stub is not None:
        for reveal in (True, False):
            yield Trial(exercise.slug, Kind.STUB, "stub", 0, stub.encode(), reveal=reveal)
    for name, made in decoys(exercise, own, reference).items():
        yield Trial(exercise.slug, Kind.DECOY, name, 0, made)
    for number in variants.numbers(exercise, variants.ACCEPTED_VARIANTS):
        drawn = variants.variant(course, exercise, number)
        for file in accepted_files(course, exercise):
            made = answer(exercise, drawn, text_of(course, file))
            yield Trial(exercise.slug, Kind.ACCEPTED, file.name, number, made)
    yield from _wrong_trials(course, exercise, reference)
    for mutant in mutants:
        made = answer(exercise, own, mutant.source)
        name = f"line {mutant.line}: {mutant.diff}"
        yield Trial(exercise.slug, Kind.MUTANT, name, 0, made, reveal=False, limits=limits)


def _wrong_trials(course: Course, exercise: Exercise, reference: str) -> Iterator[Trial]:
    """Yield every mistake, and every style of a mistake or a symptom, in all checks' eyes."""
    mistakes = {mistake.name for mistake in exercise.mistakes}
    examples = [(one.name, one.of, one.name, "mistakes.py") for one in exercise.mistakes]
    examples += [(one.name, one.of, one.shows, "styles.py") for one in exercise.styles]
    sources = {file: read(course, exercise, file) for _, _, _, file in examples}
    for number in variants.numbers(exercise, variants.MISTAKE_VARIANTS):
        drawn = variants.variant(course, exercise, number)
        for name, of, shows, file in examples:
            kind = Kind.MISTAKE if shows in mistakes else Kind.SYMPTOM
            made = replacing(exercise, drawn, reference, of, name, sources[file])
            yield Trial(exercise.slug, kind, name, number, made, shows, reveal=False)
