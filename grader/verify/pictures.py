"""Whether an exercise's picture of a right answer can be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from grader.answer import Answer
from grader.model import Arrows, Band, Exercise, Line, Picture
from grader.picturing import drawn
from grader.text import one_line
from grader.verify import variants
from grader.verify.answers import answer
from grader.verify.bench import Bench
from grader.verify.problems import Problem, public_file_of
from grader.verify.sources import read

MOST_LETTERS = 45  # of a title or a label


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
                picture = drawn(exercise, Answer(session, exercise.signatures), own)
            except Exception as error:
                return [
                    Problem(
                        public_file_of(exercise, "picture.py"),
                        f"it draws no picture of the reference: {type(error).__name__}: {error}",
                        "Pages leave it out in silence, so let it draw every right answer.",
                        "" if own is None else one_line(repr(own)),
                    )
                ]
        return list(_too_long(exercise, picture)) if picture else []


def _too_long(exercise: Exercise, picture: Picture) -> Iterator[Problem]:
    for panel in picture.panels:
        shapes: list[Line | Band | Arrows] = [*panel.lines, *panel.bands, *panel.arrows]
        for words in dict.fromkeys([panel.title, *(shape.label for shape in shapes)]):
            if len(words) > MOST_LETTERS:
                yield Problem(
                    public_file_of(exercise, "picture.py"),
                    f"{words!r} has {len(words)} letters, and its place in the picture has "
                    f"{MOST_LETTERS}",
                    "Say it shorter, or in the panel's description.",
                )
