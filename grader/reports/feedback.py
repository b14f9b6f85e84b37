"""feedback/<student>.html: one page a student, to be handed to that student.

What a student may read of a check is decided in one place, `requirement_of`: of a hidden check its
title, its outcome and its diagnoses, whatever else a report may hold.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.model import Course, Outcome, Picture, Report, Verdict, Visibility
from grader.reports.results import put_in_place
from grader.reports.template import page_template
from grader.selfcheck import not_started
from grader.text import printable

FEEDBACK = "feedback"
_LONGEST_NAME = 120  # bytes of a file's name, of which a file system takes 255
_HARMLESS = frozenset(" -_.,@+='()&")  # in a file's name anywhere, besides letters and digits
_PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
_RESERVED = {"con", "prn", "aux", "nul", *_PORTS}  # devices of Windows, with any ending
_RESERVED |= {"index", "default"}  # which a web server shows to everybody
_WORDS = {Outcome.CRASHED: "stopped with an error", Outcome.TIMED_OUT: "took too long"}


@dataclass(frozen=True)
class Requirement:
    """What a student reads about one check; where it stands on the page tells its outcome.

    `word` says more where the outcome has more to say.
    """

    title: str
    word: str
    outcome: Outcome
    points: int
    earned: int
    message: str
    diagnoses: tuple[str, ...]


@dataclass(frozen=True)
class Task:
    """Requirements that are not met for one reason: the diagnoses, or the message they share."""

    diagnoses: tuple[str, ...]
    message: str
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True)
class Section:
    """What a student reads about one exercise. `earned` is None while a person has to look."""

    title: str
    earned: int | None
    possible: int
    problem: str
    missing: bool
    tasks: tuple[Task, ...]
    unexplained: tuple[Requirement, ...]
    waiting: tuple[Requirement, ...]
    review: tuple[Requirement, ...]
    met: tuple[Requirement, ...]
    of: int
    picture: Picture | None


def write_feedback(folder: Path, course: Course, reports: Sequence[Report]) -> list[str]:
    """Write a page for each student; return the names of other pages there, sorted.

    Those are never removed: they may be of students whose results were moved away.
    """
    template = page_template("feedback.html.jinja")
    pages = folder / FEEDBACK
    pages.mkdir(exist_ok=True)
    by_student: dict[str, list[Report]] = {}
    for report in reports:
        by_student.setdefault(report.student, []).append(report)
    names = page_names(by_student)
    for student, own in by_student.items():
        sections = sections_of(course, own)
        text = template.render(
            student=printable(student, 80),
            sections=sections,
            total=_total(sections),
        )
        put_in_place(pages / names[student], text.encode("utf-8"))
    return sorted({path.name for path in pages.glob("*.html")} - set(names.values()))


def page_names(students: Iterable[str]) -> dict[str, str]:
    """Name each student's file as the student, where every system takes that name.

    Where one would not, or would take two of these names for one, a mark of eight digits is added.
    """
    plain = {student: _plain(student) for student in students}
    often = Counter(name.casefold() for name in plain.values())
    names = {}
    for student, name in plain.items():
        mark = ""
        if often[name.casefold()] > 1 or name != unicodedata.normalize("NFC", student):
            digest = hashlib.sha256(student.encode("utf-8", "backslashreplace")).hexdigest()
            mark = f"~{digest[:8]}"  # no plain name holds a tilde
        names[student] = f"{name}{mark}.html"
    return names


def sections_of(course: Course, reports: Iterable[Report]) -> list[Section]:
    """Say what a student reads about each exercise, in the order of the course."""
    own = {report.exercise: report for report in reports}
    return [
        _section(own[slug], exercise.title)
        for slug, exercise in course.exercises.items()
        if slug in own
    ]


def _total(sections: Sequence[Section]) -> str:
    if any(section.earned is None for section in sections):
        return "under review"
    points = sum(section.earned or 0 for section in sections)
    return f"{points}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}{sum(s.possible for s in sections)}"


def _section(report: Report, title: str) -> Section:
    shown = [] if report.problem else [requirement_of(verdict) for verdict in report.verdicts]

    def with_(*outcomes: Outcome) -> tuple[Requirement, ...]:
        return tuple(one for one in shown if one.outcome in outcomes)

    unmet = with_(Outcome.FAILED, Outcome.CRASHED, Outcome.TIMED_OUT)
    return Section(
        title=title,
        earned=report.earned,
        possible=report.possible,
        problem=printable(report.problem),
        missing=report.missing,
        tasks=_tasks(one for one in unmet if one.diagnoses or one.message),
        unexplained=tuple(one for one in unmet if not one.diagnoses and not one.message),
        waiting=with_(Outcome.SKIPPED),
        review=with_(Outcome.UNDECIDED, Outcome.BROKEN),
        met=with_(Outcome.PASSED),
        of=len(report.verdicts),
        picture=report.picture,
    )


def requirement_of(verdict: Verdict) -> Requirement:
    """The one place that decides what of a check its student may read.

    The message of a check that is at fault is for staff, whoever may read the check.
    """
    public = verdict.visibility is Visibility.PUBLIC and not verdict.outcome.needs_review
    untouched = public and not_started(verdict)
    return Requirement(
        title=verdict.title,
        word="not started" if untouched else _WORDS.get(verdict.outcome, ""),
        outcome=verdict.outcome,
        points=verdict.points,
        earned=verdict.earned,
        message=printable(verdict.message) if public else "",
        diagnoses=verdict.diagnoses,
    )


def _tasks(unmet: Iterable[Requirement]) -> tuple[Task, ...]:
    """Put together what the same sentences, or without any the same message, explain."""
    together: dict[tuple[tuple[str, ...], str], list[Requirement]] = {}
    for one in unmet:
        reason = one.diagnoses, "" if one.diagnoses else one.message
        together.setdefault(reason, []).append(one)
    return tuple(Task(*reason, tuple(group)) for reason, group in together.items())


def _plain(student: str) -> str:
    """The name with nothing in it that a system or an address takes for something else."""
    letters = "".join(
        sign if sign in _HARMLESS or unicodedata.category(sign)[0] in "LMN" else "_"
        for sign in unicodedata.normalize("NFC", student)
    )
    cut = letters.lstrip(" .-").encode()[:_LONGEST_NAME].decode(errors="ignore").rstrip(" .")
    first = unicodedata.normalize("NFKC", cut.partition(".")[0]).strip().casefold()
    return cut.replace(".", "_") + "_" if first in _RESERVED else cut or "student"
