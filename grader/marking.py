"""Give one submission its marks, behind the wall."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from functools import partial
from typing import Any

from grader import __version__
from grader.ahead import Ahead, Foresight, foresee
from grader.answer import Answer, Host
from grader.course_file import COURSE_FILE
from grader.diagnosis import diagnose
from grader.errors import GraderError, WallError
from grader.grading import Grading, verdict_of
from grader.model import Course, Exercise, Outcome, Picture, Report, Score, Submission, Verdict
from grader.picturing import picture_of
from grader.replaying import Memory
from grader.seeds import marking_inputs, variant_of
from grader.symbolic import Formulas
from grader.wall.client import Wall
from grader.wall.comparing import ComparingChild
from grader.wall.session import Session

LIGHT = ("numpy",)  # imports that nearly every answer uses


class Grader:
    """Grades submissions of one course, one at a time. Use as a context manager.

    `without` are layers of the wall to leave out, for whoever wants to see what each of them does.
    """

    def __init__(self, course: Course, without: Sequence[str] = ()) -> None:
        if course.salt is None:
            raise GraderError(
                f"{course.folder} has no folder solutions/, so nothing can be marked here. "
                "Students check themselves with `grader check`."
            )
        self.course = course
        secret = course.folder / COURSE_FILE
        self._wall = Wall(course.imports, course.limits, secret, without)
        # Forking costs what was imported: for answers that use nothing else. It starts when needed.
        self._light_wall = Wall(LIGHT, course.limits, secret, without)
        self._comparing = ComparingChild(self._wall)
        self._formulas = Formulas(self._comparing)
        self._memory = Memory(self._formulas.same)
        self._variants: dict[str, Any] = {}  # the course's own
        self._heavy: dict[str, bool] = {}  # whether an exercise needs a heavy import
        self._foresights: dict[tuple[str, str], Foresight] = {}

    def __enter__(self) -> Grader:
        self._wall.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._comparing.close()
        self._wall.close()
        self._light_wall.close()

    def isolation(self, required: str = "none") -> str:
        """Say what an answer could do on this machine; raise WallError below what is required."""
        found = self._wall.isolation()
        if not found.reaches(required):
            raise WallError(
                f"{found.explain()}\nMarks require isolation {required} here. `grader doctor` says "
                f"what this machine lacks; --allow-isolation {found.level} grades all the same."
            )
        return found.explain()

    def grade(self, submission: Submission, reveal: bool = False, *, draw: bool = True) -> Report:
        """Grade one submission. Whatever it does, there is a report.

        `reveal` tells the messages of hidden checks, for the eyes of staff only. Without `draw`
        there is no picture of the answer at work.
        """
        exercise = self.course.exercises[submission.exercise]
        started = time.monotonic()
        isolation, picture = "", None
        if submission.source is None:
            outcome = Outcome.SKIPPED if submission.missing else Outcome.FAILED
            verdicts = tuple(
                verdict_of(check, outcome, submission.problem) for check in exercise.checks
            )
        else:
            try:
                variant = self._variant(exercise, submission.student)
                with self.session(exercise, submission.source, submission.filename) as session:
                    verdicts = self._verdicts(session, exercise, variant, reveal)
                    isolation = str(session.isolation())
                    picture = _picture(session, exercise, variant) if draw else None
            except WallError:
                raise
            except Exception as error:  # a fault of ours must not end the run
                told = f"Grading is at fault, not the answer: {type(error).__name__}: {error}"
                verdicts = tuple(
                    verdict_of(check, Outcome.BROKEN, told) for check in exercise.checks
                )
        seconds = time.monotonic() - started
        return _report(self.course, submission, verdicts, isolation, seconds, picture)

    def session(self, exercise: Exercise, source: bytes, filename: str = "") -> Session:
        """Return the host of an answer behind the wall, called as the stub without a `filename`."""
        heavy = self._names_heavy(source) or self._needs_heavy(exercise)
        wall = self._wall if heavy else self._light_wall
        return wall.session(source, filename or exercise.stub.name, exercise.probes_source)

    def _names_heavy(self, text: bytes) -> bool:
        return any(name.encode() in text for name in self.course.imports if name not in LIGHT)

    def _needs_heavy(self, exercise: Exercise) -> bool:
        """Whether the stub or a check names a heavy import: a check may give an answer formulas."""
        if exercise.slug not in self._heavy:
            checks = self.course.folder / "solutions" / exercise.slug / "checks.py"
            paths = [*exercise.folder.glob("*.py"), checks]
            self._heavy[exercise.slug] = any(self._names_heavy(path.read_bytes()) for path in paths)
        return self._heavy[exercise.slug]

    def judge(
        self,
        exercise: Exercise,
        source: bytes,
        variant: Any,
        reveal: bool = False,
        diagnosed: bool = True,
    ) -> tuple[tuple[Verdict, ...], str]:
        """Return the verdicts on an answer to this variant, and how well it was kept apart."""
        with self.session(exercise, source) as session:
            verdicts = self._verdicts(session, exercise, variant, reveal, diagnosed)
            return verdicts, str(session.isolation())

    def _verdicts(
        self,
        session: Session,
        exercise: Exercise,
        variant: Any,
        reveal: bool,
        diagnosed: bool = True,
    ) -> tuple[Verdict, ...]:
        host: Host = session
        foresight = self._foresight(exercise, variant)
        if foresight:
            verdicts = foresight.verdicts if diagnosed and not reveal else {}
            host = Ahead(session, Foresight(foresight.scripts, verdicts))
        return Grading(
            exercise,
            Answer(host, exercise.signatures),
            variant,
            partial(marking_inputs, self.course, exercise),
            partial(
                diagnose,
                exercise=exercise,
                variant=variant,
                memory=self._memory,
                formulas=self._formulas,
            )
            if diagnosed
            else None,
            reveal,
            self._formulas,
            host if isinstance(host, Ahead) else None,
        ).verdicts()

    def _variant(self, exercise: Exercise, student: str) -> Any:
        if self.course.variants_per == "student":
            return variant_of(self.course, exercise, student)
        if exercise.slug not in self._variants:
            self._variants[exercise.slug] = variant_of(self.course, exercise)
        return self._variants[exercise.slug]

    def _foresight(self, exercise: Exercise, variant: Any) -> Foresight | None:
        """What is known of the checks beforehand; None of a variant that is not the course's."""
        key = exercise.slug, repr(variant)
        if key not in self._foresights:
            if key[1] != repr(variant_of(self.course, exercise)):
                return None
            rng_for = partial(marking_inputs, self.course, exercise)
            self._foresights[key] = foresee(exercise, variant, rng_for)
        return self._foresights[key]


def fingerprint(course: Course, submission: Submission) -> str:
    """Stand for a submission and all that decides about its marks."""
    exercise = course.exercises[submission.exercise]
    digest = hashlib.sha256()
    for word in (
        __version__,
        course.name,
        course.salt or "",
        repr(course.limits),
        repr(course.imports),
        course.variants_per,
        exercise.digest,
        submission.student,
        submission.problem,
        submission.filename,
    ):
        digest.update(word.encode("utf-8", "backslashreplace") + b"\0")
    digest.update(submission.source or b"")
    return digest.hexdigest()[:32]


def _picture(session: Session, exercise: Exercise, variant: Any) -> Picture | None:
    """The exercise's picture, of a child that has seen no hidden inputs.

    A page shows what is drawn, so a child that had seen them could write them there.
    """
    if exercise.picture is None:
        return None
    session.renew()
    return picture_of(exercise, Answer(session, exercise.signatures), variant)


def _report(
    course: Course,
    submission: Submission,
    verdicts: tuple[Verdict, ...],
    isolation: str,
    seconds: float,
    picture: Picture | None,
) -> Report:
    score = Score.of(verdicts)
    return Report(
        student=submission.student,
        exercise=submission.exercise,
        earned=score.earned,
        possible=score.possible,
        isolation=isolation,
        seconds=round(seconds, 4),
        verdicts=verdicts,
        problem=submission.problem,
        missing=submission.missing,
        fingerprint=fingerprint(course, submission),
        picture=picture,
    )
