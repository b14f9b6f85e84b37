"""docs/course.md, the map of the course, is that of course.toml."""

from __future__ import annotations

import re
from pathlib import Path

from grader.model import Course

ROW = re.compile(r"\| `(\w+)` \| (\d+) \| (\d+) \| [^|]+ \| ([^|]+) \|")


def rows_of(section: str) -> list[tuple[str, int, int, str]]:
    """The rows of a section's table: exercise, points, minutes and what it builds on."""
    found = (ROW.fullmatch(line) for line in section.splitlines())
    return [(row[1], int(row[2]), int(row[3]), row[4]) for row in found if row]


def test_the_map_has_every_assignment_with_its_exercises_and_points(
    course: Course, project: Path
) -> None:
    _, *sections, end = (project / "docs" / "course.md").read_text(encoding="utf-8").split("\n## ")
    assert end.startswith("A term of it")
    names = [section.partition("\n")[0] for section in sections]
    assert names == [assignment.name for assignment in course.assignments]
    for section, assignment in zip(sections, course.assignments, strict=True):
        wanted = [
            (slug, sum(check.points for check in course.exercises[slug].checks))
            for slug in assignment.exercises
        ]
        assert [(slug, points) for slug, points, *_ in rows_of(section)] == wanted


def test_nothing_builds_on_what_comes_later(course: Course, project: Path) -> None:
    text = (project / "docs" / "course.md").read_text(encoding="utf-8")
    order = list(course.exercises)
    for slug, _, _, builds_on in rows_of(text):
        before = re.findall(r"`(\w+)`", builds_on)
        assert before or slug == order[0]
        assert all(order.index(one) < order.index(slug) for one in before)


def test_the_sums_are_right(course: Course, project: Path) -> None:
    text = (project / "docs" / "course.md").read_text(encoding="utf-8")
    rows = rows_of(text)
    assert len(rows) == len(course.exercises) == 26
    points = sum(points for _, points, *_ in rows)
    hours = round(sum(minutes for _, _, minutes, _ in rows) / 60)
    assert len(course.assignments) == 7
    assert f"Twenty-six exercises in seven assignments, {points} points." in text
    assert f"the course takes {hours} hours" in text
