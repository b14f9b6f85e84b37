"""The pytest plugin: in a course's tree, every exercise's public checks are pytest's items.

It does nothing anywhere else: a file is collected only as `exercises/<slug>/<slug>.py` with a
course.toml beside `exercises`. One line a check with the requirement's sentence; a failure shows
what was called, what came back and what was wanted, and no traceback.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from grader.model import Check, Verdict
    from grader.selfcheck import SelfCheck

_COURSE_FILE = "course.toml"


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """Collect the file that a student edits, and keep pytest from importing it as tests."""
    found = yield
    folder = file_path.parent
    if file_path.suffix != ".py" or file_path.stem != folder.name:
        return found
    if folder.parent.name != "exercises" or not (folder.parents[1] / _COURSE_FILE).is_file():
        return found
    return [ExerciseFile.from_parent(parent, path=file_path)]


class ExerciseFile(pytest.File):
    """The public checks of one exercise."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield an item a check."""
        from grader.course import load_course
        from grader.errors import GraderError
        from grader.selfcheck import SelfCheck

        try:
            course = load_course(self.path.parents[2], only=[self.path.stem])
            run = SelfCheck(course, course.exercises[self.path.stem])
        except GraderError as error:
            raise self.CollectError(str(error)) from None
        for check in run.checks:
            yield CheckItem.from_parent(self, name=check.name, check=check, run=run)


class CheckItem(pytest.Item):
    """One check. `-k` finds it by the words of its name and of its sentence."""

    def __init__(self, *, check: Check, run: SelfCheck, **rest: Any) -> None:
        super().__init__(**rest)
        self.check = check
        self.run = run
        self.verdict: Verdict | None = None
        self.extra_keyword_matches.update((check.title, run.exercise.title))

    def runtest(self) -> None:
        """Run the check; raise unless it passed."""
        from grader.model import Outcome

        self.verdict = self.run.verdict(self.check)
        if self.verdict.outcome is Outcome.SKIPPED:
            pytest.skip(self.verdict.message)
        if self.verdict.outcome is not Outcome.PASSED:
            raise _NotMet(explain(self.verdict))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show a requirement that is not met as its explanation; other faults as pytest does."""
        if isinstance(excinfo.value, _NotMet):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Head a failure with the requirement."""
        return self.path, None, self.check.title


class _NotMet(Exception):
    """A check that did not pass, with its explanation."""


def explain(verdict: Verdict) -> str:
    """The message of a check that did not pass, after what is known about its cause."""
    return "\n".join([*(f"=> {sentence}" for sentence in verdict.diagnoses), verdict.message])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let the report of a check carry what its line shows."""
    report = yield
    if isinstance(item, CheckItem) and call.when == "call" and item.verdict is not None:
        from grader.selfcheck import not_started

        kind = "not started" if not_started(item.verdict) else item.verdict.outcome.value
        report.user_properties.append(("grader", (kind, item.verdict.title)))
        report.user_properties.append(("exercise", item.run.exercise.title))
    return report


def pytest_report_teststatus(report: Any) -> tuple[str, str, str] | None:
    """Count a check under its own category, and leave its line to this plugin."""
    line = _line(report)
    if line is None:
        return None
    return ("not started" if line[0] == "not started" else report.outcome), "", ""


def _line(report: Any) -> tuple[str, str] | None:
    found: tuple[str, str] | None = dict(getattr(report, "user_properties", ())).get("grader")
    return found


_SIGNS = {
    "passed": ("ok  ", "green"),
    "skipped": ("wait", "yellow"),
    "not started": ("todo", "cyan"),
}


class _Lines:
    """Prints a line a check, under its exercise's title."""

    def __init__(self, terminal: Any) -> None:
        self._terminal = terminal
        self._exercise = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        line = _line(report)
        if line is None or report.when != "call":
            return
        exercise = str(dict(report.user_properties)["exercise"])
        if exercise != self._exercise:
            self._exercise = exercise
            self._terminal.write_line("")
            self._terminal.write_line(exercise, bold=True)
        sign, colour = _SIGNS.get(line[0], ("NO  ", "red"))
        self._terminal.write_line(f"  {sign}  {line[1]}", **{colour: True})


@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Print lines where there are checks; pass on what the student should know beforehand."""
    runs = {id(item.run): item.run for item in session.items if isinstance(item, CheckItem)}
    terminal: Any = session.config.pluginmanager.get_plugin("terminalreporter")
    if not runs or terminal is None or session.config.option.collectonly:
        return
    terminal.showfspath = False
    terminal.reportchars = terminal.reportchars.replace("f", "")  # the failures say it all
    session.config.pluginmanager.register(_Lines(terminal), "grader-lines")
    for run in runs.values():
        for warning in run.warnings():
            terminal.write_line(f"Note: {warning}", yellow=True)
