"""Read numbers out of whatever an answer returned, at a cost that its size bounds.

NumPy alone would turn `["x" * 10**7, 1, 2, 3]` into an array of four texts of ten million letters.
"""

from __future__ import annotations

from typing import Any

import numpy as np


def array_of(value: Any) -> Any:
    """Return an array of the numbers in `value`; None if it is not numbers, or ragged.

    `value` is an array, a number, or lists or tuples of them, as they come over the wire. Integers
    that no NumPy type can hold become floats.
    """
    if not _is_numbers(value):
        return None
    try:
        array = np.asarray(value)
        if array.dtype.kind == "O":
            array = array.astype(float)
    except (ValueError, OverflowError, TypeError):
        return None
    return array if array.dtype.kind in "iufc" else None


def norm(array: Any) -> float:
    """Return the Euclidean norm over all entries, without overflow on the way."""
    with np.errstate(all="ignore"):
        quick = float(np.linalg.norm(array))
    if 1e-100 < quick < 1e100:  # no square came near the ends of the range
        return quick
    largest = float(np.max(np.abs(array), initial=0.0))
    if largest == 0 or not np.isfinite(largest):
        return largest
    return largest * float(np.linalg.norm(np.ravel(array) / largest))


def _is_numbers(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return all(map(_is_numbers, value))
    return isinstance(value, (np.ndarray, np.number, int, float, complex))
