"""What verifying comes to: problems for the author, and what was proved of each exercise."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from grader.model import Exercise
from grader.text import printable


@dataclass(frozen=True)
class Problem:
    """Something that the author must put right: where it is, what it is, and what to do.

    `variant` is how the variant that it was seen on prints itself. The same problem on another
    variant is the same problem.
    """

    where: str
    what: str
    to_do: str
    variant: str = field(default="", compare=False)

    def __str__(self) -> str:
        lines = [f"{self.where}: {self.what}"]
        if self.variant:
            lines.append(f"(on the variant {self.variant})")
        lines.append(f"=> {self.to_do}")
        return "\n".join(printable(line) for line in lines).replace("\n", "\n    ")


@dataclass(frozen=True)
class Proof:
    """What was tried of one exercise, how often, and the problems that were found.

    `equivalent` are the mutants that are the reference in other words: line and difference.
    """

    exercise: str
    problems: tuple[Problem, ...] = ()
    variants: int = 0
    accepted: int = 0
    mistakes: int = 0
    mistake_styles: int = 0
    symptoms: int = 0
    symptom_styles: int = 0
    decoys: int = 0
    mutants: int = 0
    mutants_left_out: int = 0
    killed: int = 0
    equivalent: tuple[str, ...] = ()
    seconds: float = 0.0

    def lines(self) -> list[str]:
        """Return what was tried in one line, and below it the equivalent mutants."""
        parts = [f"reference on {many(self.variants, 'variant')}"]
        if self.accepted:
            parts.append(many(self.accepted, "accepted answer"))
        if self.mistake_styles:
            parts.append(
                f"{many(self.mistakes, 'mistake')} in {many(self.mistake_styles, 'style')}"
            )
        if self.symptom_styles:
            parts.append(
                f"{many(self.symptoms, 'symptom')} in {many(self.symptom_styles, 'style')}"
            )
        if self.decoys:
            parts.append(many(self.decoys, "decoy"))
        if self.mutants:
            whole = f" of {self.mutants + self.mutants_left_out}" if self.mutants_left_out else ""
            parts.append(
                f"{self.mutants}{whole} mutants ({self.killed} killed, "
                f"{len(self.equivalent)} equivalent)"
            )
        first = f"{self.exercise}: {', '.join(parts)}, {self.seconds:.0f} s"
        same = [printable(text).replace("\n", "\n        ") for text in self.equivalent]
        return [first, *(f"    equivalent: {text}" for text in same)]


@dataclass(frozen=True)
class Verification:
    """What verifying a course came to: problems of its release, and a proof for each exercise."""

    released: tuple[Problem, ...]
    proofs: tuple[Proof, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, by exercise."""
        return (*(one for proof in self.proofs for one in proof.problems), *self.released)

    def as_data(self) -> dict[str, Any]:
        """Return all of it as JSON can hold it."""
        return {
            "proved": not self.problems,
            "exercises": [asdict(proof) for proof in self.proofs],
            "released": [asdict(problem) for problem in self.released],
        }


def file_of(exercise: Exercise, name: str) -> str:
    """Return the path of a file of an exercise's solution as problems name it."""
    return f"solutions/{exercise.slug}/{name}"


def public_file_of(exercise: Exercise, name: str) -> str:
    """Return the path of a public file of an exercise as problems name it."""
    return f"exercises/{exercise.slug}/{name}"


def many(number: int, noun: str) -> str:
    """Return a number and what is counted, in the singular or the plural."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
