"""The nouns of the package. Frozen: whoever holds one can trust it not to change."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

from grader.probes import Probe

LEVELS = ("none", "partial", "full")  # of isolation
Role = Literal["yours", "mark", "ground"]  # of what is drawn


class Outcome(StrEnum):
    """How a check ended, which says who must act."""

    PASSED = "passed"
    FAILED = "failed"  # the student: the answer is wrong
    CRASHED = "crashed"  # the student: the answer raised or ended its process
    TIMED_OUT = "timed_out"  # the student: the answer took too long
    SKIPPED = "skipped"  # the student: it builds on a check that did not pass
    UNDECIDED = "undecided"  # the instructor: nobody could settle it
    BROKEN = "broken"  # the author: the check itself is at fault

    @property
    def needs_review(self) -> bool:
        """Whether a person must look before there is a score."""
        return self in (Outcome.UNDECIDED, Outcome.BROKEN)


class Visibility(StrEnum):
    """Who may read a check: public checks ship to students, hidden ones never do."""

    PUBLIC = "public"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Check:
    """One requirement, worth whole points that are won or not."""

    name: str
    title: str
    points: int
    after: tuple[str, ...]
    needs: tuple[str, ...]
    function: Callable[..., None]
    visibility: Visibility = Visibility.PUBLIC

    def hidden(self) -> Check:
        """Return this check as a hidden one."""
        return replace(self, visibility=Visibility.HIDDEN)


@dataclass(frozen=True)
class Mistake:
    """A known wrong answer to one function or class, with the sentence that helps who gives it.

    An answer within `rtol` of it, of its largest number, counts as the same.
    """

    name: str
    of: str
    sentence: str
    function: Callable[..., Any]
    rtol: float = 1e-6


@dataclass(frozen=True)
class Symptom:
    """A sentence for what replaying a mistake cannot see, and how to tell it from the calls."""

    name: str
    sentence: str
    needs: tuple[str, ...]
    function: Callable[..., bool]


@dataclass(frozen=True)
class Style:
    """Another way to write the wrong answer to the function `of` that a mistake or a symptom names.

    `shows` is the name of that mistake or symptom. Styles only prove the diagnosis.
    """

    name: str
    of: str
    shows: str
    function: Callable[..., Any]


@dataclass(frozen=True)
class Limits:
    """What one submission may use."""

    call_seconds: float = 5.0
    submission_seconds: float = 30.0
    memory_megabytes: int = 512
    file_kilobytes: int = 256


@dataclass(frozen=True)
class Exercise:
    """One exercise as loaded from its folders; `reference` is None where solutions/ is absent.

    `signatures` are the functions that checks call: those of the stub, and the probes. `reference`
    has the same.
    """

    slug: str
    title: str
    folder: Path
    signatures: Mapping[str, tuple[str, ...]]
    checks: tuple[Check, ...]
    draw: Callable[..., Any] | None = None
    reference: Mapping[str, Callable[..., Any]] | None = None
    mistakes: tuple[Mistake, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    styles: tuple[Style, ...] = ()
    picture: Callable[..., Picture] | None = None
    probes: Mapping[str, Probe] = field(default_factory=dict)
    probes_source: bytes = b""
    digest: str = ""

    @property
    def possible(self) -> int:
        """The points that can be earned."""
        return sum(check.points for check in self.checks)

    @property
    def stub(self) -> Path:
        """The file that students edit."""
        return self.folder / f"{self.slug}.py"

    @property
    def asked(self) -> tuple[str, ...]:
        """What the student's file must define: functions, and the classes that probes take."""
        return tuple(dict.fromkeys(map(self.asked_by, self.signatures)))

    def asked_by(self, function: str) -> str:
        """What a call of this function is about: the function itself, or what the probe takes."""
        probe = self.probes.get(function)
        return probe.takes if probe else function

    def in_place(self, example: Mistake | Style, function: str) -> Callable[..., Any]:
        """Return this function, which is about `example.of`, as a wrong answer has it."""
        probe = self.probes.get(function)
        return probe.of(example.function) if probe else example.function


@dataclass(frozen=True)
class Assignment:
    """A group of exercises that are handed out together.

    `essay` is a question that a person grades, in the notebook; empty for none.
    """

    name: str
    exercises: tuple[str, ...]
    essay: str = ""
    essay_points: int = 0

    @property
    def slug(self) -> str:
        """The name in letters that any file system takes: of its notebook and of folders."""
        return "-".join(re.findall(r"[a-z0-9]+", self.name.casefold())) or "assignment"


@dataclass(frozen=True)
class Course:
    """A course as loaded from its folder; `salt` is None where solutions/ is absent."""

    name: str
    folder: Path
    assignments: tuple[Assignment, ...]
    exercises: Mapping[str, Exercise]
    limits: Limits
    imports: tuple[str, ...]
    variants_per: str = "course"
    salt: str | None = None
    isolation: str = "partial"  # what marks require: none, partial or full


@dataclass(frozen=True)
class Submission:
    """What one student handed in for one exercise.

    `source` is None where there is nothing that could be graded, and `problem` then says why.
    `filename` is what it is called in messages, where that is not the stub's name: of a notebook's
    code cells, which stand in `source` with a zero byte between them, that of the notebook.
    """

    student: str
    exercise: str
    source: bytes | None
    problem: str = ""
    missing: bool = False
    filename: str = ""


@dataclass(frozen=True)
class Verdict:
    """What became of one check. `message` is empty for a hidden check that the student failed."""

    check: str
    title: str
    visibility: Visibility
    outcome: Outcome
    points: int
    earned: int
    message: str = ""
    diagnoses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Score:
    """Points earned of those possible; earned is None while a person has to look."""

    earned: int | None
    possible: int

    @classmethod
    def of(cls, verdicts: tuple[Verdict, ...]) -> Score:
        """Add up verdicts."""
        review = any(verdict.outcome.needs_review for verdict in verdicts)
        earned = None if review else sum(verdict.earned for verdict in verdicts)
        return cls(earned, sum(verdict.points for verdict in verdicts))


@dataclass(frozen=True)
class Line:
    """A line of a panel through these points; a dot, where there is only one.

    `role` says what it stands for: what the answer gave (`yours`), a bound to compare it with
    (`mark`), or the landscape behind (`ground`). Lines with the same label are one entry of the
    legend, and those of an answer with another label are drawn in another way.
    """

    x: tuple[float, ...]
    y: tuple[float, ...]
    role: Role = "yours"
    label: str = ""


@dataclass(frozen=True)
class Arrows:
    """Arrows of a panel, all of one role and label: from (x, y) by (u, v), in the axes' units."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    u: tuple[float, ...]
    v: tuple[float, ...]
    role: Role = "yours"
    label: str = ""


@dataclass(frozen=True)
class Band:
    """Where a right answer often is, from `lower` to `upper` over `x`; the widest comes first."""

    x: tuple[float, ...]
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    label: str = ""


@dataclass(frozen=True)
class Panel:
    """One pair of axes; what leaves the ranges is cut off.

    `description` says in words what is to be seen, for whoever cannot see it.
    """

    title: str
    description: str
    x_label: str
    y_label: str
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    lines: tuple[Line, ...]
    bands: tuple[Band, ...] = ()
    arrows: tuple[Arrows, ...] = ()


@dataclass(frozen=True)
class Picture:
    """What an answer does, drawn beside what it should do: plain data, which decides no marks."""

    title: str
    caption: str
    panels: tuple[Panel, ...]


@dataclass(frozen=True)
class Report:
    """One line of results.jsonl: a submission's marks and the reasons.

    `problem` is what was wrong with the file as a whole. `fingerprint` stands for the submission
    and the course that were graded, so that a later run knows what it need not do again.
    `picture` shows the answer at work, where the exercise draws one.
    """

    student: str
    exercise: str
    earned: int | None
    possible: int
    isolation: str
    seconds: float
    verdicts: tuple[Verdict, ...]
    problem: str = ""
    missing: bool = False
    fingerprint: str = ""
    picture: Picture | None = None

    @property
    def level(self) -> str:
        """How well the answer was kept apart, in a word; empty where nothing was run."""
        return self.isolation.partition(":")[0]
