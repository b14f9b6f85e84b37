"""Whether an exercise's picture of a right answer can be drawn."""

from __future__ import annotations

from dataclasses import dataclass

from grader.answer import Answer
from grader.picturing import drawn
from grader.text import one_line
from grader.verify import variants
from grader.verify.answers import answer
from grader.verify.bench import Bench
from grader.verify.problems import Problem, public_file_of
from grader.verify.sources import read


@dataclass(frozen=True)
class Drawing:
    """Draw the picture of the reference on one variant."""

    exercise: str
    variant: int

    def run(self, bench: Bench) -> list[Problem]:
        """Return the problem, if it cannot be drawn; pages leave such a picture out in silence."""
        exercise = bench.course.exercises[self.exercise]
        own = variants.variant(bench.course, exercise, self.variant)
        made = answer(exercise, own, read(bench.course, exercise, "reference.py"))
        with bench.grader().session(exercise, made) as session:
            try:
                drawn(exercise, Answer(session, exercise.signatures), own)
            except Exception as error:
                return [
                    Problem(
                        public_file_of(exercise, "picture.py"),
                        f"it draws no picture of the reference: {type(error).__name__}: {error}",
                        "Pages leave it out in silence, so let it draw every right answer.",
                        "" if own is None else one_line(repr(own)),
                    )
                ]
        return []
