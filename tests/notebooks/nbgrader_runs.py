"""Run nbgrader's own commands in a course's folder."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook

from grader.notebooks.building import CONFIG


@dataclass(frozen=True)
class Ran:
    """What a command printed, and how long it took."""

    told: str
    seconds: float
    code: int


def nbgrader(root: Path, *words: str, seconds: float = 300) -> Ran:
    """Run a command of nbgrader's in a course's folder.

    Coverage traces those alone in which code of ours runs: tracing takes three times as long.
    """
    home = root / "home"
    home.mkdir(exist_ok=True)
    own = {"HOME": str(home), "JUPYTER_CONFIG_DIR": str(home), "JUPYTER_DATA_DIR": str(home)}
    own |= {"IPYTHONDIR": str(home), "PYTHONWARNINGS": "ignore"}
    own["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"  # for alembic
    ours = words[0] in ("autograde", "export") and "grader." in (root / CONFIG).read_text()
    inherited = {name: word for name, word in os.environ.items() if ours or "COVERAGE" not in name}
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *words],
        cwd=root,
        env={**inherited, **own},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=seconds,
        check=False,
    )
    return Ran(done.stdout, time.monotonic() - started, done.returncode)


def scores(root: Path, assignment: str) -> dict[str, dict[str, float | None]]:
    """Each student's points in the gradebook, by the names of cells."""
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
        return {
            submission.student.id: {
                grade.name: grade.auto_score
                for notebook in submission.notebooks
                for grade in notebook.grades
            }
            for submission in gradebook.assignment_submissions(assignment)
        }


def sum_of(cells: dict[str, float | None], function: str) -> float:
    return sum(points or 0 for name, points in cells.items() if f"-{function}-" in name)
