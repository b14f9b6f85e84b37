"""index.html: the instructor's page on a class. One file, nothing loaded, everything escaped.

It may be shown to anybody who may see the marks: a hidden check that the student failed appears by
title, outcome and diagnoses only. One that is itself at fault shows why, for staff to mend it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from urllib.parse import quote

from grader.model import Course, Outcome, Report, Verdict
from grader.reports.feedback import FEEDBACK, page_names
from grader.reports.results import put_in_place
from grader.reports.template import page_template
from grader.reports.terminal import NOTHING, cell, total
from grader.text import printable

PAGE = "index.html"
MOST_DETAILED = 1_000  # students; a larger class is summed up, and results.jsonl has the details
_MOST_DIAGNOSES = 10


@dataclass(frozen=True)
class CheckSummary:
    """How a class did on one check."""

    title: str
    visibility: str
    points: int
    passed: int
    of: int

    @property
    def percent(self) -> int:
        """The share that passed, rounded."""
        return round(100 * self.passed / self.of) if self.of else 0


@dataclass(frozen=True)
class ExerciseSummary:
    """How a class did on one exercise. `mean` is of the graded ones, None without any."""

    title: str
    slug: str
    possible: int
    handed_in: int
    missing: int
    mean: float | None
    checks: tuple[CheckSummary, ...]
    diagnoses: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Row:
    """One student: what the table shows, the page it leads to, and the reports behind it."""

    student: str
    link: str
    cells: tuple[str, ...]
    total: str
    reports: tuple[Report, ...]


def write_page(folder: Path, course: Course, reports: Sequence[Report]) -> None:
    """Write the page; raise UsageError where the instructor's packages are not installed.

    It leads to the pages that `write_feedback` writes beside it.
    """
    template = page_template("index.html.jinja")
    slugs = [slug for slug in course.exercises if any(r.exercise == slug for r in reports)]
    rows = _rows(reports, slugs)
    text = template.render(
        course=course,
        slugs=slugs,
        rows=rows,
        detailed=len(rows) <= MOST_DETAILED,
        most_detailed=MOST_DETAILED,
        summaries=[_summary(course, slug, reports) for slug in slugs],
        review=[report for report in reports if report.earned is None],
        isolation=sorted({report.isolation for report in reports if report.isolation}),
        needs_review=_needs_review,
        nothing=NOTHING if any(report.missing for report in reports) else "",
    )
    put_in_place(folder / PAGE, text.encode("utf-8"))


def _rows(reports: Sequence[Report], slugs: Sequence[str]) -> list[Row]:
    by_student: dict[str, dict[str, Report]] = {}
    for report in reports:
        by_student.setdefault(report.student, {})[report.exercise] = report
    names = page_names(by_student)
    return [
        Row(
            printable(student, 80),
            quote(f"{FEEDBACK}/{names[student]}"),
            tuple(cell([own[slug]]) if slug in own else "" for slug in slugs),
            total([own[slug] for slug in slugs if slug in own]),
            tuple(own[slug] for slug in slugs if slug in own),
        )
        for student, own in by_student.items()
    ]


def _summary(course: Course, slug: str, reports: Sequence[Report]) -> ExerciseSummary:
    exercise = course.exercises[slug]
    own = [report for report in reports if report.exercise == slug and not report.missing]
    marks = [report.earned for report in own if report.earned is not None]
    verdicts = [verdict for report in own for verdict in report.verdicts]
    passed = Counter(v.check for v in verdicts if v.outcome is Outcome.PASSED)
    named = Counter(
        sentence
        for report in own
        for sentence in {text for verdict in report.verdicts for text in verdict.diagnoses}
    )
    return ExerciseSummary(
        title=exercise.title,
        slug=slug,
        possible=exercise.possible,
        handed_in=len(own),
        missing=sum(report.exercise == slug for report in reports) - len(own),
        mean=fmean(marks) if marks else None,
        checks=tuple(
            CheckSummary(
                check.title, check.visibility.value, check.points, passed[check.name], len(own)
            )
            for check in exercise.checks
        ),
        diagnoses=tuple(
            sorted(named.items(), key=lambda entry: (-entry[1], entry[0]))[:_MOST_DIAGNOSES]
        ),
    )


def _needs_review(verdict: Verdict) -> bool:
    return verdict.outcome.needs_review
