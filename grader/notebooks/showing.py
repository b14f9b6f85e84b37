"""What a cell shows of some verdicts: HTML for a browser, and the same as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from grader.model import Outcome, Verdict
from grader.reports.feedback import Requirement, requirement_of

_SIGNS = {Outcome.PASSED: "\N{CHECK MARK}", Outcome.SKIPPED: "\N{EN DASH}"}
_REVIEW = "Your instructor will look at this. It does not mean that your answer is wrong."
_PRE = "margin:.3em 0;white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere"
_COLOURS = {"\N{CHECK MARK}": "#1a7f37", "\N{BALLOT X}": "#cf222e", "?": "#9a6700"}


def html_of(verdicts: Sequence[Verdict], problem: str = "") -> str:
    """Return what a student reads of some verdicts, every word of it escaped."""
    if problem:
        return f"<p>Your notebook could not be graded: {escape(problem)}</p>"
    shown = [requirement_of(verdict) for verdict in verdicts]
    lines = "".join(_line(one) for one in shown)
    return f'<div class="grader"><p><strong>{_sum(shown)}</strong></p>{lines}</div>'


def text_of(verdicts: Sequence[Verdict], problem: str = "") -> str:
    """Return the same as text."""
    if problem:
        return f"Your notebook could not be graded: {problem}"
    lines = []
    shown = [requirement_of(verdict) for verdict in verdicts]
    for one in shown:
        lines.append(f"{_sign(one)} {one.title} {_points(one)}{_word(one)}".rstrip())
        lines += [f"    {line}" for text in _reasons(one) for line in text.splitlines()]
    return "\n".join([*lines, _sum(shown)])


def _line(one: Requirement) -> str:
    sign = _sign(one)
    style = f"color:{_COLOURS.get(sign, 'inherit')};min-width:1em"
    text = f"{escape(one.title)} <small>{_points(one)}{escape(_word(one))}</small>"
    why = "".join(f"<p style='margin:.3em 0'><em>{escape(said)}</em></p>" for said in one.diagnoses)
    told = _reasons(one)[len(one.diagnoses) :]
    why += "".join(f"<pre style='{_PRE}'>{escape(said)}</pre>" for said in told)
    return (
        "<div style='display:flex;gap:.6em;margin:.4em 0'>"
        f'<strong style="{style}" aria-label="{one.outcome.value}">{sign}</strong>'
        f"<div>{text}{why}</div></div>"
    )


def _sign(one: Requirement) -> str:
    if one.outcome.needs_review:
        return "?"
    return _SIGNS.get(one.outcome, "\N{BALLOT X}")


def _reasons(one: Requirement) -> list[str]:
    review = [_REVIEW] if one.outcome.needs_review else []
    return [*one.diagnoses, *review, *([one.message] if one.message else [])]


def _points(one: Requirement) -> str:
    return f"[{one.earned}/{one.points}]" if one.points else ""


def _word(one: Requirement) -> str:
    return f" {one.word}" if one.word else ""


def _sum(shown: Iterable[Requirement]) -> str:
    all_of = list(shown)
    met = sum(one.outcome is Outcome.PASSED for one in all_of)
    possible = sum(one.points for one in all_of)
    points = f", {sum(one.earned for one in all_of)} of {possible} points" if possible else ""
    return f"{met} of {len(all_of)} requirements met{points}"
