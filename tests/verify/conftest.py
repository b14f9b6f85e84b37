"""What the tests of verifying share: the toy course, which is a good one, and a copy to spoil."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.course import load_course
from grader.model import Course
from grader.verify.bench import Bench

TOY = Path(__file__).parents[1] / "toy_course"


@pytest.fixture(scope="session")
def toy() -> Course:
    """The toy course."""
    return load_course(TOY)


@pytest.fixture(scope="session")
def bench(toy: Course) -> Iterator[Bench]:
    """Graders of the toy course."""
    with Bench(toy) as ready:
        yield ready


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the toy course, to be spoiled."""
    folder = tmp_path / "course"
    shutil.copytree(TOY, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder
