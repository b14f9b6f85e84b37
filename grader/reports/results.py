"""results.jsonl and grades.csv: one report a line, one student a row.

While a run goes on, each report is added as a line and flushed, so that whatever ends the run
loses at most one line. At the end the file is written anew, sorted, and put in place at once.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from grader.errors import UsageError
from grader.model import LEVELS, Report

RESULTS = "results.jsonl"
GRADES = "grades.csv"
_FORMULA_SIGNS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")  # some spreadsheets read wide signs too
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Report)


class Results:
    """The reports in a folder; a later report of the same student and exercise replaces one."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / RESULTS
        self._reports: dict[tuple[str, str], Report] = {}
        try:
            folder.mkdir(parents=True, exist_ok=True)
            text = self._path.read_bytes() if self._path.exists() else b""
        except OSError as error:
            raise UsageError(f"{folder} cannot be used for results: {error.strerror}.") from None
        lines = text.split(b"\n")
        for number, line in enumerate(lines, start=1):
            if line:
                self._read(line, number, last=number == len(lines))
        if lines[-1]:  # an interrupted run left half a line, which would spoil the next one
            put_in_place(self._path, b"".join(_line(report) for report in self._reports.values()))

    def knows(self, student: str, exercise: str, fingerprint: str, isolation: str) -> bool:
        """Whether there is a report of exactly this submission, graded by the same checks.

        It must have been kept apart at least as well as `isolation` says, if anything was run.
        """
        report = self._reports.get((student, exercise))
        if report is None or report.fingerprint != fingerprint:
            return False
        return not report.level or report.level in LEVELS[LEVELS.index(isolation) :]

    def add(self, report: Report) -> None:
        """Keep a report, on disk before this returns."""
        with self._path.open("ab") as file:
            file.write(_line(report))
        self._reports[report.student, report.exercise] = report

    def sorted(self, slugs: Sequence[str]) -> list[Report]:
        """Return all reports, by student and then in the order of the course."""
        place = {slug: number for number, slug in enumerate(slugs)}
        return sorted(
            self._reports.values(),
            key=lambda report: (
                report.student,
                place.get(report.exercise, len(place)),
                report.exercise,
            ),
        )

    def write(self, slugs: Sequence[str]) -> None:
        """Write the sorted file in the place of the one that grew."""
        put_in_place(self._path, b"".join(map(_line, self.sorted(slugs))))

    def _read(self, line: bytes, number: int, last: bool) -> None:
        try:
            report = _decoder.decode(line)
        except (msgspec.MsgspecError, ValueError):
            if last:
                return
            raise UsageError(
                f"Line {number} of {self._path} is not a result. Mend or move the file away."
            ) from None
        self._reports[report.student, report.exercise] = report


def write_grades(path: Path, reports: Sequence[Report], slugs: Sequence[str]) -> None:
    """Write one row a student, one column an exercise, and the total.

    A score that a person must settle, and the total with it, is left empty.
    """
    columns = [slug for slug in slugs if any(report.exercise == slug for report in reports)]
    rows: dict[str, dict[str, int | None]] = {}
    for report in reports:
        rows.setdefault(report.student, {})[report.exercise] = report.earned
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["student", *columns, "total"])
    for student, earned in rows.items():
        cells = [earned.get(slug, 0) for slug in columns]
        total = None if None in cells else sum(cell for cell in cells if cell is not None)
        writer.writerow([harmless(student), *cells, total])
    put_in_place(path, text.getvalue().encode("utf-8"))


def put_in_place(path: Path, data: bytes) -> None:
    """Write a file at once: whoever reads it finds the old one or the new one, whole."""
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(data)
    os.replace(new, path)


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    formula = text.lstrip().startswith(_FORMULA_SIGNS) or text.startswith(("\t", "\r", "\n"))
    return f"'{text}" if formula else text


def _line(report: Report) -> bytes:
    return _encoder.encode(report) + b"\n"
