"""Whether the lesson's numbers are those of the reference, and what its claims say."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course, Exercise
from grader.picturing import drawn
from grader.seeds import variant_of

A, B = np.full((2, 2), 0.6), np.array([[0.0, 2], [0, 0]])
SADDLE = np.diag([0.8, 1.2])
LAYERS = [[[3, 0], [-1, 3]], [[1, 0], [1, 2], [1, 3]]]


@pytest.fixture(scope="module")
def exercise(course: Course) -> Exercise:
    return course.exercises["vanishing_exploding"]


@pytest.fixture(scope="module")
def reference(course: Course, exercise: Exercise) -> Any:
    return reference_for(exercise, variant_of(course, exercise))


def test_factors() -> None:
    powers = [0.9**10, 0.9**50, 1.1**10, 1.1**50, 0.25**10, 1.2**50]
    stated = [0.349, 0.00515, 2.59, 117.39, 9.5e-7, 9100]
    assert powers == pytest.approx(stated, rel=0.005)
    z = np.linspace(-9, 9, 2001)
    sigmoid = 1 / (1 + np.exp(-z))
    assert np.max(sigmoid * (1 - sigmoid)) == pytest.approx(0.25)


def test_the_worked_example(reference: Any) -> None:
    norms = reference.gradient_norms(LAYERS, [2, -1, 2])
    assert norms == pytest.approx(np.array([3, 5, 13]))
    rate = reference.growth_rate(norms)
    assert rate == pytest.approx(0.733, abs=5e-4)
    assert np.exp(rate) == pytest.approx(2.08, abs=5e-3)
    assert np.exp(rate) ** 2 == pytest.approx(13 / 3)
    assert reference.growth_rate(0.9 ** np.arange(7)) == pytest.approx(-0.105, abs=5e-4)
    assert reference.growth_rate([1, 2, 0, 0]) == -np.inf


def test_large_entries_and_small_ones(reference: Any) -> None:
    assert reference.gradient_norms([A] * 50, [1, 1])[-1] / np.sqrt(2) == pytest.approx(1.2**50)
    assert reference.gradient_norms([B] * 3, [1, 0]).tolist() == [1, 2, 0, 0]
    assert not (B @ B).any()
    eigenvalues = [np.sort(np.abs(np.linalg.eigvals(matrix))) for matrix in (A, B)]
    assert eigenvalues[0] == pytest.approx(np.array([0, 1.2]))
    assert eigenvalues[1] == pytest.approx(np.array([0, 0]))


def test_almost_every_start(reference: Any) -> None:
    norms = reference.gradient_norms([SADDLE] * 50, [1, 0.01])
    assert norms[[10, 50]] == pytest.approx(np.array([0.124, 91]), rel=0.005)
    assert norms.argmin() < 15
    assert reference.gradient_norms([SADDLE] * 50, [1, 0])[-1] == pytest.approx(0.8**50)
    rng = np.random.default_rng(0)
    for _ in range(20):  # the rate comes near to the logarithm of the largest eigenvalue's size
        J, g = rng.standard_normal((4, 4)) / 2, rng.standard_normal(4)
        rate = reference.growth_rate(reference.gradient_norms([J] * 400, g))
        assert rate == pytest.approx(np.log(np.max(np.abs(np.linalg.eigvals(J)))), abs=0.02)


def test_stretches_bound_the_gain_of_a_layer(reference: Any) -> None:
    rng = np.random.default_rng(1)
    for _ in range(50):
        W, g, z = rng.standard_normal((3, 3)), rng.standard_normal(3), rng.standard_normal(3)
        before, after = reference.gradient_norms([W], g)
        most, _, least = np.linalg.svd(W, compute_uv=False)
        assert least <= after / before <= most
        s = 1 / (1 + np.exp(-z))
        sigmoid_layer = (s * (1 - s))[:, None] * W
        assert np.linalg.norm(sigmoid_layer, 2) <= most / 4


def test_the_loop_over_starts_shows_the_surprises(reference: Any) -> None:
    ends = [
        [reference.gradient_norms([matrix] * 50, start)[-1] for start in np.eye(3)]
        for matrix in reference.surprises()
    ]
    assert max(ends[0]) > 1000
    assert max(ends[1]) < 1e-9


def test_clipping(reference: Any) -> None:
    for g, limit, clipped in (
        ([3, 4], 1, [0.6, 0.8]),
        ([3, 4], 10, [3, 4]),
        ([60, 80], 5, [3, 4]),
        ([0, 0], 1, [0, 0]),
    ):
        assert reference.clip_by_norm(g, limit) == pytest.approx(np.array(clipped))
    assert np.clip([3, 4], -1, 1).tolist() == [1, 1]


def test_the_lesson_s_own_test_works(exercise: Exercise, reference: Any) -> None:
    lesson = (exercise.folder / "README.md").read_text()
    *_, code = re.findall(r"```python\n(.*?)```", lesson, flags=re.DOTALL)
    names = {"np": np, "gradient_norms": reference.gradient_norms}
    *most, _ = code.strip().splitlines()
    exec("\n".join(most), names)
    lengths: Any = names["lengths"]
    assert lengths[-1] == pytest.approx(0.00515, abs=5e-6)
    assert np.exp(reference.growth_rate(lengths)) == pytest.approx(0.9)


def test_the_picture_says_what_is_left(exercise: Exercise, reference: Any) -> None:
    picture = drawn(exercise, reference, None)
    assert picture is not None
    assert "by 0.00515 with the gain 0.9 (right: 0.00515)" in picture.caption
    assert "by 9100 (right: 9100)" in picture.caption
    assert "by 0 (right: 0)" in picture.caption
