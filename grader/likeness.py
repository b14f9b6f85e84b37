"""Whether an answer's value is that of a known mistake: the same but for rounding.

Whether two formulas are the same is for the caller to say, with `equal`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from grader.arrays import array_of
from grader.formulas.steps import Formula

Equal = Callable[[Any, Any], bool]  # whether two values are formulas, and the same
RTOL = 1e-6  # of the largest entry: float32 and einsum round differently, mistakes differ more
_NO_NUMBER = (str, type(None), list, tuple, dict)


def no_formulas(one: Any, other: Any) -> bool:
    """Tell for a caller who has none."""
    return False


def same(one: Any, other: Any, equal: Equal = no_formulas) -> bool:
    """Whether two values are the same but for rounding and an array's axes of length 1."""
    return alike(read(one), read(other), equal=equal)


def read(value: Any) -> Any:
    """Return a value as `alike` wants it: numbers in lists as an array, no axes of length 1."""
    if isinstance(value, np.ndarray):
        return np.squeeze(value)
    if isinstance(value, (list, tuple)):
        array = array_of(value)
        return value if array is None else np.squeeze(array)
    return value


def alike(one: Any, other: Any, rtol: float = RTOL, equal: Equal = no_formulas) -> bool:
    """Whether two values that were read are the same; read once, a value is compared with many.

    Of dicts, what `other` leaves out is free: a known mistake says what it gets wrong, no more.
    `rtol` is what counts as rounding, of the largest number in an array.
    """
    if isinstance(one, Formula) or isinstance(other, Formula):
        return equal(one, other)
    if isinstance(one, str) != isinstance(other, str):  # a formula's text and a number, perhaps
        return equal(one, other)
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(
            same(*pair, equal) for pair in zip(one, other, strict=True)
        )
    if isinstance(one, dict) and isinstance(other, dict):
        return other.keys() <= one.keys() and all(
            same(one[key], other[key], equal) for key in other
        )
    if isinstance(one, _NO_NUMBER) or isinstance(other, _NO_NUMBER):
        return (
            type(one) is type(other) and not isinstance(one, (list, tuple, dict)) and one == other
        )
    first, second = np.asarray(one), np.asarray(other)
    if first.shape != second.shape or {first.dtype.kind, second.dtype.kind} - set("biufc"):
        return False
    with np.errstate(all="ignore"):
        largest = np.max(np.abs(second), initial=0)
        if np.isfinite(largest):  # as nearly always
            return bool(np.all(np.abs(first - second.astype(complex)) <= rtol * largest))
        first, second = first.astype(complex), second.astype(complex)
        alike = (first == second) | (np.isnan(first) & np.isnan(second))
        both = np.isfinite(first) & np.isfinite(second)
        scale = np.max(np.abs(second[np.isfinite(second)]), initial=0)
        return bool(np.all(alike | (both & (np.abs(first - second) <= rtol * scale))))
