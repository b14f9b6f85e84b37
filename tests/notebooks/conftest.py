"""The notebooks of the project's own course, built once."""

from __future__ import annotations

import pytest
from nbformat import NotebookNode

from grader.model import Assignment, Course
from grader.notebooks.building import notebook_of


@pytest.fixture(scope="session")
def notebooks(course: Course) -> list[tuple[Assignment, NotebookNode]]:
    """Each assignment and its notebook; a test that changes one copies it."""
    return [(assignment, notebook_of(course, assignment)) for assignment in course.assignments]
