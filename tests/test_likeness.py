"""A value is that of a known mistake if it is the same; of a dict, in what the mistake holds."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.likeness import same

FIELD = {"X": np.ones((2, 3)), "U": np.zeros(2), "levels": [1, 2]}


@pytest.mark.parametrize(
    ("known", "alike"),
    [
        (FIELD, True),
        ({"X": np.ones((2, 3))}, True),  # it says nothing of the rest
        ({"X": np.ones((2, 3)), "levels": [1, 3]}, False),
        ({"X": np.ones((3, 2))}, False),
        ({"X": np.ones((2, 3)), "V": np.zeros(2)}, False),  # the value has no such key
        ([FIELD], False),
    ],
    ids=str,
)
def test_of_a_dict_only_what_is_known_is_compared(known: Any, alike: bool) -> None:
    assert same(FIELD, known) is alike
