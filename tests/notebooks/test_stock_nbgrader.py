"""Cheats that succeed against nbgrader as it comes, so that our tests of them mean something.

Each of these gains nothing in test_nbgrader.py, where the same is tried against our cells.
"""

from __future__ import annotations

import pytest
from notebooks.answers import ALWAYS, PATCH, READ
from notebooks.nbgrader_runs import nbgrader, scores
from notebooks.stock import write_course
from notebooks.submitting import code, hand_in, is_graded, read

NAME = "work"
SOLUTION = "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
CHECKS = [
    "import numpy as np\nnp.testing.assert_allclose(double(3), 6)",
    "assert double(4) == 8",
]


@pytest.fixture(scope="module")
def marks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """The points that some submissions, none of them right, get of 2."""
    root = tmp_path_factory.mktemp("stock")
    write_course(root, NAME, [SOLUTION], CHECKS)
    assert nbgrader(root, "generate_assignment", NAME).code == 0
    released = root / "release" / NAME / f"{NAME}.ipynb"
    hand_in(root, "untouched", NAME, read(released))
    skipping = read(released)
    for cell in skipping["cells"]:
        if is_graded(cell):
            cell["metadata"]["tags"] = ["skip-execution"]
    hand_in(root, "skips_execution", NAME, skipping)
    patch = PATCH.partition("import grader")[0] + "def double(x): return None"
    for student, text in (
        ("always_equal", ALWAYS),
        ("patches_what_compares", patch),
        ("reads_source", READ),
    ):
        notebook = read(released)
        notebook["cells"].insert(2, code(text))
        hand_in(root, student, NAME, notebook)
    assert nbgrader(root, "autograde", NAME).code == 0
    return {
        student: sum(filter(None, cells.values())) for student, cells in scores(root, NAME).items()
    }


def test_without_a_cheat_there_is_nothing(marks: dict[str, float]) -> None:
    assert marks["untouched"] == 0


@pytest.mark.parametrize(
    ("cheat", "points"),
    [
        ("skips_execution", 2),
        ("reads_source", 2),
        ("always_equal", 1),
        ("patches_what_compares", 1),
    ],
)
def test_a_cheat_gains_marks_from_stock_nbgrader(
    marks: dict[str, float], cheat: str, points: float
) -> None:
    assert marks[cheat] >= points
