"""Whether the numbers that the lesson of activation_backprop states are those of the reference."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.seeds import variant_of

Z = np.array([[-2, 0.5], [3, 1], [-1, -0.5]])
DA = np.array([[4, -8], [-2, 3], [5, 10]])


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["activation_backprop"]
    return reference_for(exercise, variant_of(course, exercise))


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


def test_the_slopes_are_those_of_the_tables(reference: Any) -> None:
    at = np.array([0.0, 2, 5, 10])
    slopes = reference.sigmoid_backward(np.ones(4), at)
    assert slopes == pytest.approx([0.25, 0.105, 0.0066, 0.000045], rel=0.01)
    slopes = reference.tanh_backward(np.ones(4), at)
    assert slopes == pytest.approx([1, 0.0707, 0.00018, 0.0000000082], rel=0.01)
    ten_of_them = np.prod(np.full(10, 0.25))
    assert ten_of_them == pytest.approx(0.00000095, rel=0.01)
    everywhere = reference.sigmoid_backward(np.ones(2001), np.linspace(-10, 10, 2001))
    assert everywhere.max() == 0.25
    assert everywhere.argmax() == 1000


def test_the_first_example_is_right(reference: Any) -> None:
    assert sigmoid(1) == pytest.approx(0.731, abs=0.0005)
    assert reference.sigmoid_backward(1, 1) == pytest.approx(0.1966, abs=0.00005)
    assert reference.sigmoid_backward(5, 1) == pytest.approx(0.983, abs=0.0005)
    rise = sigmoid(1.01) - sigmoid(1)
    assert rise == pytest.approx(0.00197, abs=0.00001)
    assert 5 * rise == pytest.approx(0.0098, abs=0.00005)
    assert 5 * rise / 0.01 == pytest.approx(0.98, abs=0.005)


def test_the_hiker_stands_on_a_plateau(reference: Any) -> None:
    z = np.array([10, 0.5])
    a = np.tanh(z)
    assert a == pytest.approx([1.0, 0.4621], abs=0.00005)
    assert 2 * a == pytest.approx([2.0, 0.9242], abs=0.00005)
    assert reference.tanh_backward([1, 1], z)[1] == pytest.approx(0.7864, abs=0.00005)
    dZ = reference.tanh_backward(2 * a, z)
    assert dZ[0] == pytest.approx(0.000000016, rel=0.05)
    assert dZ[1] == pytest.approx(0.7269, abs=0.00005)
    assert 0.1 * dZ[0] == pytest.approx(0.0000000016, rel=0.05)


def test_the_walk_goes_through_both_layers(reference: Any) -> None:
    X, dY = np.array([[1, 2]]), np.array([[2, -1]])
    W1, b1 = np.array([[1, 1], [2, -2], [-1, 1]]), np.array([0, 1, 1])
    W2 = np.array([[1, 2, -1], [3, 1, 1]])
    hidden = X @ W1.T + b1
    assert hidden.tolist() == [[3, -1, 2]]
    assert (np.maximum(0, hidden) @ W2.T).tolist() == [[1, 11]]
    dA = dY @ W2
    assert dA.tolist() == [[-1, 3, -3]]
    dZ = reference.relu_backward(dA, hidden)
    assert dZ.tolist() == [[-1, 0, -3]]
    assert (dZ @ W1).tolist() == [[2, -4]]
    assert (dZ.T @ X).tolist() == [[-1, -2], [0, 0], [-3, -6]]


def test_the_worked_example_is_right(reference: Any) -> None:
    wanted = [[0.4200, -1.8800], [-0.0904, 0.5898], [0.9831, 2.3500]]
    assert reference.sigmoid_backward(DA, Z) == pytest.approx(np.array(wanted), abs=0.00005)
    wanted = [[0.2826, -6.2916], [-0.0197, 1.2599], [2.0999, 7.8645]]
    assert reference.tanh_backward(DA, Z) == pytest.approx(np.array(wanted), abs=0.00005)
    assert reference.relu_backward(DA, Z).tolist() == [[0, -8], [-2, 3], [0, 0]]


def test_slopes_far_out_are_below_what_a_rounded_0_costs(reference: Any) -> None:
    assert np.exp(-40.0) < 1e-12
    for z in (-40, 40):
        A = sigmoid(z)
        rounded = A * (1 - A)
        assert rounded == pytest.approx(float(reference.sigmoid_backward(1, z)), abs=1e-12)


def test_a_nudge_of_Z_agrees_with_the_worked_example() -> None:
    ends = []
    for step in (1e-5, -1e-5):
        moved = Z.copy()
        moved[0, 1] += step
        ends.append([np.sum(DA * f(moved)) for f in (np.tanh, lambda z: np.maximum(0, z))])
    assert np.subtract(*ends) / 2e-5 == pytest.approx(np.array([-6.2916, -8]), abs=0.00005)
