"""Whether the lesson's numbers are true, and how far rounding stays from the checks' bounds."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import numpy as np
import pytest

COURSE = Path(__file__).resolve().parents[1]
DRAWS = 300


@pytest.fixture(scope="module")
def reference() -> dict[str, Any]:
    return runpy.run_path(str(COURSE / "solutions/numerical_gradient/reference.py"))


@pytest.fixture(scope="module")
def hidden() -> dict[str, Any]:
    return runpy.run_path(str(COURSE / "solutions/numerical_gradient/checks.py"))


def square(x: Any) -> Any:
    return x**2


def cube(x: Any) -> Any:
    return x**3


def test_the_lesson_s_secants(reference: dict[str, Any]) -> None:
    slopes = reference["secants"](square, 3, [1, 0.5, 0.1, 0.01, -0.1])
    assert slopes == pytest.approx([7, 6.5, 6.1, 6.01, 5.9], rel=1e-12)
    forward = reference["secants"](cube, 1.0, [0.001, -0.001, 0.1, 0.05])
    assert forward == pytest.approx([3.003001, 2.997001, 3.31, 3.1525], rel=1e-12)
    rounded = reference["secants"](square, 1.0, [1e-15, 1e-16])
    assert [round(slope, 2) for slope in rounded] == [2.22, 0]


def test_the_lesson_s_central_differences(reference: dict[str, Any]) -> None:
    off = {1e-1: 0.01, 5e-2: 0.0025, 1e-3: 1e-6, 1e-5: 1e-10, 1e-10: 2e-7, 1e-15: 0.16}
    for h, wanted in off.items():
        error = float(reference["numerical_gradient"](cube, 1, h)) - 3
        assert error == pytest.approx(wanted, rel=0.3)
    best = reference["best_step"](cube, 1.0, 3.0, [10.0**-k for k in range(1, 16)])
    assert best in (1e-5, 1e-6)


def test_the_lesson_s_gradients(reference: dict[str, Any]) -> None:
    def bowl(p: Any) -> Any:
        return p[0] ** 2 + p[1] ** 2

    def saddle(p: Any) -> Any:
        return p[0] ** 2 - p[1] ** 2

    def coupled(x: Any) -> Any:
        return (x[0, 0] + x[1, 2]) ** 2

    def product(p: Any) -> Any:
        return p[0] * p[1]

    def boxed(p: Any) -> Any:
        return np.array([p[0] * p[1]])

    gradient = reference["numerical_gradient"]
    sides = [bowl((3.1, 1)), bowl((2.9, 1)), bowl((3, 1.1)), bowl((3, 0.9))]
    assert sides == pytest.approx([10.61, 9.41, 10.21, 9.81], rel=1e-12)
    for f, at, wanted in ((bowl, [3, 1], [6, 2]), (saddle, [1, 2], [2, -4])):
        assert gradient(f, at, 0.1) == pytest.approx(np.array(wanted), rel=1e-12)
        assert gradient(f, [0, 0], 0.1).tolist() == [0, 0]
    assert gradient(product, [3, 1], 0.1) == pytest.approx(np.array([1, 3]), rel=1e-12)
    assert gradient(product, [2.9, 1], 0.1)[1] == pytest.approx(2.9, rel=1e-12)
    assert gradient(boxed, [3, 1], 0.5).tolist() == [1, 3]
    assert gradient(coupled, np.ones((2, 3)), 0.5).tolist() == [[4, 0, 0], [0, 0, 4]]


@pytest.mark.parametrize("kind", ["Cubic", "Exponential", "Boxed"])
@pytest.mark.parametrize("h", [1e-5, 0.006, 0.018])
def test_rounding_stays_far_below_what_the_checks_allow(
    kind: str, h: float, reference: dict[str, Any], hidden: dict[str, Any]
) -> None:
    # Forward differences, and central ones with another h, are 1e-5 off and more.
    for seed in range(DRAWS):
        rng = np.random.default_rng(seed)
        shape = ((3,), (5,), (2, 3), ())[seed % 4]
        f, x = hidden[kind](rng, shape), hidden["point"](rng, shape)
        wanted = f.slopes(x, h if h > 1e-5 else 0)
        error = reference["numerical_gradient"](f, x, h) - wanted
        assert np.linalg.norm(error) <= 0.1 * hidden["RTOL"] * np.linalg.norm(wanted)
