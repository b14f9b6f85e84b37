"""Whether the numbers that the lesson states are true, and its own test works."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import numpy as np
import pytest

COURSE = Path(__file__).resolve().parents[1]
X = np.array([2.0, 1, 0, -1])
NET = {
    "W1": [[1, -2, 3, -1], [0, 1, -2, 2]],
    "b1": [np.log(2) - 1, 1 - np.log(3)],
    "W2": [[2, -1], [-3, 1], [1, 4]],
    "b2": [0.5, 0, -0.5],
}


@pytest.fixture(scope="module")
def reference() -> dict[str, Any]:
    return runpy.run_path(str(COURSE / "solutions/input_saliency/reference.py"))


@pytest.fixture(scope="module")
def lesson(reference: dict[str, Any]) -> dict[str, Any]:
    """The names that the lesson's code about the switch defines, with the reference's functions."""
    text = (COURSE / "exercises/input_saliency/README.md").read_text()
    (code,) = re.findall(r"```python\n(def score.*?)```", text, flags=re.DOTALL)
    names = {"np": np, **reference}
    exec(code, names)
    return names


def test_the_worked_slopes(reference: dict[str, Any], lesson: dict[str, Any]) -> None:
    scores = np.array([lesson["score"](NET, X, label) for label in range(3)])
    assert scores == pytest.approx([2.5, -2.6, -3.1])
    rows = np.array([reference["saliency"](NET, X, label) for label in range(3)])
    assert rows[2] == pytest.approx([0.64, 0.16, -0.96, 2.24])
    assert rows[0] == pytest.approx([1.28, -2.92, 4.56, -2])
    assert list(reference["top_inputs"](rows[2], 2)) == [3, 2]
    d = np.array([0, 0, -0.01, 0.01])
    assert rows[2] @ d == pytest.approx(0.032)
    assert lesson["score"](NET, X + d, 2) + 3.1 == pytest.approx(0.0333, abs=5e-5)
    p = np.exp(scores) / np.exp(scores).sum()
    assert p[0] == pytest.approx(0.990, abs=5e-4)
    assert (p[0] * (rows[0] - p @ rows))[2] == pytest.approx(0.086, abs=5e-4)


def test_the_map_overlooks_what_decides(lesson: dict[str, Any]) -> None:
    score, switch = lesson["score"], lesson["switch"]
    assert lesson["dx"] == pytest.approx([8.2e-8, 0.042], rel=0.01)
    assert list(lesson["top_inputs"](lesson["dx"], 1)) == [1]
    assert score(switch, [1, 1], 0) - score(switch, [-1, 1], 0) == pytest.approx(2, abs=1e-7)
    assert score(switch, [1, 1], 0) - score(switch, [1, -1], 0) == pytest.approx(0.152, abs=5e-4)
    assert lesson["saliency"](switch, [0, 0], 0) == pytest.approx([10, 0.1])


def test_the_dreams(reference: dict[str, Any], lesson: dict[str, Any]) -> None:
    dream = reference["dream"]
    hill = dream(lambda p: np.array([2 * (1 - p[0]), 2 * (2 - p[1])]), [5, 0], 0.25, 3)
    assert hill == pytest.approx(np.array([[5, 0], [3, 1], [2, 1.5], [1.5, 1.75]]))
    heights = 5 - np.sum((hill - [1, 2]) ** 2, axis=1)
    assert heights == pytest.approx([-15, 0, 3.75, 4.6875])
    slope = dream(lambda p: np.array([3.0, -4]), [0, 0], 0.1, 5) @ [3, -4]
    assert np.diff(slope) == pytest.approx(2.5)
    saddle = dream(lambda p: np.array([2 * p[0], -2 * p[1]]), [1, 1], 0.1, 1)
    assert saddle[1] == pytest.approx([1.2, 0.8])


def test_the_network_s_dream_creeps_up_on_a_plateau(
    reference: dict[str, Any], lesson: dict[str, Any]
) -> None:
    path = reference["dream"](lambda p: reference["saliency"](NET, p, 2), X, 0.1, 1000)
    scores = np.array([lesson["score"](NET, p, 2) for p in path])
    assert scores[[0, 5, 100]] == pytest.approx([-3.1, 2.441, 2.497], abs=5e-4)
    assert np.all(np.diff(scores) > 0)
    assert scores.max() < 2.5
    assert np.linalg.norm(path[1000] - path[100]) > 0.1
    d = np.array([0, 0, -1e-5, 1e-5])
    moved = lesson["score"](NET, X + d, 2) - lesson["score"](NET, X, 2)
    assert moved == pytest.approx(3.2e-5, rel=1e-3)
    assert reference["saliency"](NET, X, 2) @ d == pytest.approx(3.2e-5, rel=1e-3)
