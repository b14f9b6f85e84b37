"""Numbers are read out of any value at a cost that its size bounds; what is not numbers is None."""

from __future__ import annotations

import math
import tracemalloc
from typing import Any

import numpy as np
import pytest

from grader.arrays import array_of, norm
from grader.wire import MAX_DEPTH


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        (3, np.array(3)),
        (0.5, np.array(0.5)),
        (1j, np.array(1j)),
        (np.float32(0.5), np.array(0.5, np.float32)),
        ([1, 2.5], np.array([1.0, 2.5])),
        (((1, 2), [3, 4]), np.array([[1, 2], [3, 4]])),
        ([np.ones(2), [3, 4]], np.array([[1.0, 1], [3, 4]])),
        ([], np.array([])),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        ([True, 2], np.array([1, 2])),
        (2**70, np.array(2.0**70)),
        ([2**70, -1], np.array([2.0**70, -1])),
    ],
    ids=repr,
)
def test_numbers_become_an_array(value: Any, numbers: Any) -> None:
    array = array_of(value)
    assert (array.dtype, array.shape) == (numbers.dtype, numbers.shape)
    assert array.tolist() == numbers.tolist()


def deep() -> Any:
    value: Any = [1]
    for _ in range(MAX_DEPTH - 1):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [
        None,
        "1",
        {"a": 1},
        True,
        np.bool_(True),
        [True, False],
        np.array([True]),
        [1, None],
        [1, "2"],
        [1, {}],
        [[1, 2], [3]],
        [np.ones(2), np.ones(3)],
        [np.ones(2), 1],
        [2**70, 1j],
        10**400,
        [[[None]]],
        [deep(), 1],
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_is_not_numbers_is_none(value: Any) -> None:
    assert array_of(value) is None


@pytest.mark.parametrize("value", [["x" * 10_000, *[0.0] * 2_000], [0.0, ("x" * 10_000,)] * 1_000])
def test_a_long_text_among_numbers_takes_no_room_for_each_of_them(value: Any) -> None:
    tracemalloc.start()
    try:
        assert array_of(value) is None
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("array", "length"),
    [
        ([], 0),
        ([0, 0], 0),
        (5, 5),
        ([3, -4], 5),
        ([[3.0], [4.0]], 5),
        ([3j, 4], 5),
        ([3e200, 4e200], 5e200),
        ([3e-200, 4e-200], 5e-200),
        ([1, math.inf], math.inf),
        ([True, False], 1),
    ],
    ids=repr,
)
def test_a_norm_is_euclidean_over_all_entries_and_does_not_overflow(
    array: Any, length: float
) -> None:
    assert norm(np.array(array)) == pytest.approx(length, rel=1e-15)
