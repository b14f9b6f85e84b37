"""A short form of `make soak`: to grade for long or to be killed leaves and loses nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def soak(project: Path, *words: str) -> str:
    command = [sys.executable, str(project / "benchmarks" / "soak.py"), *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_nothing_grows_over_many_gradings(project: Path) -> None:
    told = soak(project, "--gradings", "60", "--warm-up", "20", "--kills", "0")
    assert told.endswith("nothing has grown, nothing was lost\n")
    assert "after 60 more: " in told


def test_a_grader_killed_at_any_moment_leaves_results_that_the_next_run_completes(
    project: Path,
) -> None:
    told = soak(project, "--gradings", "0", "--kills", "3", "--seed", "2")
    assert told.count(": completed\n") == 3
