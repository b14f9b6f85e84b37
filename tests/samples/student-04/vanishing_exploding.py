"""The signal as a column behind transposed matrices; a named tuple; np.where in place of an if."""

from typing import NamedTuple

import numpy as np


class Pair(NamedTuple):
    grows: np.ndarray
    dies: np.ndarray


def gradient_norms(jacobians, g):
    column = np.array(g, dtype=float)[:, None]
    squares = [(column.T @ column).item()]
    for place in range(len(jacobians) - 1, -1, -1):
        column = np.transpose(jacobians[place]) @ column
        squares.append((column.T @ column).item())
    return np.sqrt(squares)


def growth_rate(norms):
    if norms[-1] == 0:
        return -np.inf
    return np.diff(np.log(norms)).mean()


def clip_by_norm(g, limit):
    g = np.asarray(g, dtype=np.float64)
    length = np.sqrt(np.vdot(g, g))
    return np.where(length <= limit, g, limit * (g / (length if length else 1)))


def surprises():
    # Powers of an upper triangle with a diagonal of zeros die. Seen from other axes it looks large.
    triangle = np.array([[ -1, 9.0, 4.0], [0, 0, 7.0], [0, 0, 0]])
    axes = np.array([[1.0, 2, 3], [2, 5, 4], [3, 4, 19]])
    signs = np.array([[0.5, -0.5, 0.5]])
    return Pair(2 * signs.T @ signs, axes @ triangle @ np.linalg.inv(axes))
