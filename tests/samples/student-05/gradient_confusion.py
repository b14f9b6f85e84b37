"""Pairs by combinations and pairwise, results as 0-d arrays and fractions."""

from fractions import Fraction
from itertools import combinations, pairwise

import numpy as np


def confusion(G):
    return np.array(max(0, *(-np.vdot(*np.float64(pair)) for pair in combinations(G, 2))))


def conflict_fraction(G):
    signs = [np.sign(np.inner(np.float64(u), np.float64(v))) for u, v in combinations(G, 2)]
    return float(Fraction(signs.count(-1), len(signs)))


def order_smoothness(G, order):
    missing = set(range(len(G)))
    for row in order:
        try:
            missing.remove(int(row))
        except KeyError:
            raise ValueError(f"row {row} is not to be taken here") from None
    if missing:
        raise ValueError(f"rows {missing} are missing")

    def cosine(u, v):
        scale = np.hypot.reduce(u) / np.hypot.reduce(v)
        return np.vdot(u, v) / scale if scale else 0

    rows = [np.array(G[row], dtype=float) for row in order]
    return np.array([np.average([cosine(u, v) for u, v in pairwise(rows)])])
