"""What several tests share: the project's folder and its course, loaded once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from grader.course import load_course
from grader.doctor import examine
from grader.marking import Grader
from grader.model import Course

# The same examples each time, so that a change is what breaks a test; `make soak` looks for others.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

collect_ignore = ["toy_course", "probed_course"]  # their stubs are no tests
PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of the project, which is a course's folder too."""
    return PROJECT


@pytest.fixture(scope="session")
def course() -> Course:
    """The project's own course, with its solutions."""
    return load_course(PROJECT)


@pytest.fixture(scope="session")
def grader(course: Course) -> Iterator[Grader]:
    """The wall around the project's own course, as it stands when marks are given."""
    with Grader(course) as ready:
        yield ready


@pytest.fixture(scope="session")
def refused_here() -> dict[str, str]:
    """The layers of the wall that this machine refuses, and why."""
    return {found.layer: found.problem for found in examine().findings if found.problem}


@pytest.fixture(scope="session")
def need(refused_here: dict[str, str]) -> Callable[..., None]:
    """Skip what needs layers that this machine refuses, as some containers do, and say so."""

    def need(*layers: str) -> None:
        for layer in layers:
            if layer in refused_here:
                pytest.skip(f"this machine refuses {layer}: {refused_here[layer]}")

    return need
