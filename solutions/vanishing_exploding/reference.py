"""Reference solution of vanishing_exploding."""

import numpy as np


def gradient_norms(jacobians, g):
    signal = np.asarray(g, dtype=float)
    norms = [np.linalg.norm(signal)]
    for J in reversed(jacobians):
        signal = signal @ np.asarray(J, dtype=float)
        norms.append(np.linalg.norm(signal))
    return np.array(norms)


def growth_rate(norms):
    with np.errstate(divide="ignore"):  # log 0 is minus infinity, as it should be
        logs = np.log(norms)
    return float((logs[-1] - logs[0]) / (len(logs) - 1))


def clip_by_norm(g, limit):
    g = np.array(g, dtype=float)
    length = np.linalg.norm(g)
    return g * (limit / length) if length > limit else g


def surprises():
    # Three parts of 0.49 come together in each entry: the eigenvalue is 1.47. The rows of the other
    # are multiples of [1, 2, -2], and what goes through is one too. The next pass makes it 0.
    dies = [[4, 8, -8], [6, 12, -12], [8, 16, -16]]
    return np.full((3, 3), 0.7**2), np.array(dies, dtype=float)
