"""Affine is the function it says it is, for one point and for many."""

from __future__ import annotations

import numpy as np
import pytest

from grader.functions import Affine


def test_it_is_a_matrix_times_x_and_a_constant() -> None:
    function = Affine([[2, 0, 1], [0, -2, 3]], [10, 20])
    assert function([1, 2, 3]).tolist() == [15, 25]


def test_the_constant_may_be_left_out() -> None:
    assert Affine([[2, 0], [0, -2]])([3, 4]).tolist() == [6, -8]


def test_points_in_rows_give_values_in_rows() -> None:
    function = Affine([[1, 2], [3, 4]], [5, 6])
    points = np.array([[1.0, 0], [0, 1], [1, 1]])
    assert function(points).tolist() == [function(point).tolist() for point in points]


def test_it_keeps_what_it_was_made_of() -> None:
    A = np.eye(2)
    function = Affine(A, A[0])
    A[:] = 7
    assert function([1, 1]).tolist() == [2, 1]


@pytest.mark.parametrize(
    ("A", "c"), [([1, 2], 0), (np.eye(2), [1, 2, 3]), (np.zeros((2, 2, 2)), 0)]
)
def test_what_does_not_fit_is_refused(A: object, c: object) -> None:
    with pytest.raises(ValueError, match=r"A must be a matrix|broadcast"):
        Affine(A, c)


def test_it_shows_what_it_is() -> None:
    assert repr(Affine([[1, 2]])) == "Affine([[1.0, 2.0]], [0.0])"
