"""The same programs as cells of a notebook gain nothing either, and nobody is harmed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from test_hostile import EXERCISE, LIMITS, NAMES, Program

from grader.marking import Grader
from grader.model import Course, Submission

FIRST = b"import numpy as np\n%matplotlib inline\nprint('words')"


@pytest.fixture(scope="module")
def guard(course: Course) -> Iterator[Grader]:
    with Grader(replace(course, limits=LIMITS)) as guard:
        yield guard


@pytest.mark.parametrize("name", NAMES)
def test_an_attack_in_a_cell_gains_nothing(name: str, guard: Grader) -> None:
    program = Program.read(name)
    cells = b"\0".join((FIRST, b"", program.source.replace(b"\0", b""), b""))
    attack = Submission("attacker", program.exercise, cells, filename="work.ipynb")
    report = guard.grade(attack)
    assert report.earned is not None
    assert report.earned <= program.earns
    assert all(verdict.outcome != "broken" for verdict in report.verdicts)


def test_after_all_of_them_a_right_answer_is_right(guard: Grader) -> None:
    right = (guard.course.folder / "solutions" / EXERCISE / "reference.py").read_bytes()
    after = guard.grade(Submission("student", EXERCISE, right))
    assert after.earned == after.possible
