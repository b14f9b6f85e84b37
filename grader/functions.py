"""Functions that are data, so that they can be sent and called where the answer runs.

A plain function of a check stays with the check, and the answer asks it for each value. Where calls
are many, and neither their number nor the function need be kept from the answer, it is sent.
"""

from __future__ import annotations

from typing import Any

import numpy as np


class Affine:
    """The function x -> A @ x + c, for x of shape (d,), or (N, d) with a point a row.

    `A` is (k, d) and `c` is (k,), or 0. Raise ValueError if they do not fit.
    """

    def __init__(self, A: Any, c: Any = 0.0) -> None:  # noqa: N803 - as in the formula
        self.A = np.array(A, dtype=float)
        if self.A.ndim != 2:
            raise ValueError(f"A must be a matrix; it has shape {self.A.shape}")
        self.c = np.broadcast_to(np.asarray(c, dtype=float), self.A.shape[:1]).copy()

    def __call__(self, x: Any) -> Any:
        """Return the value at x."""
        return np.asarray(x) @ self.A.T + self.c

    def __repr__(self) -> str:
        return f"Affine({self.A.tolist()}, {self.c.tolist()})"
