"""Labels -1 and +1 inside, a named tuple of pulls, and totals that are shared out."""

from typing import NamedTuple

import numpy as np


class Pulls(NamedTuple):
    pos: np.ndarray
    neg: np.ndarray


def votes(w, b, X, y):
    X = np.array(X, dtype=float)
    sign = np.where(np.array(y) == 1, 1.0, -1.0)
    margin = sign * (b + X @ np.array(w, dtype=float))
    strength = 0.5 - 0.5 * np.tanh(margin / 2)
    V = np.empty((X.shape[0], X.shape[1] + 1))
    V[:, :-1] = -(sign * strength)[:, np.newaxis] * X
    V[:, -1] = -sign * strength
    return V


def class_pulls(w, b, X, y):
    V, chosen = votes(w, b, X, y), np.array(y, dtype=bool)
    return Pulls(pos=V.T @ chosen / len(V), neg=V.T @ ~chosen / len(V))


def balanced_weights(y):
    y = np.array(y)
    weights = np.ones(y.size)
    if 0 < y.sum() < y.size:
        for label in (0, 1):
            weights[y == label] = y.size / 2 / np.sum(y == label)
    return weights


def strongest_voter(w, b, X, y):
    lengths = [np.linalg.norm(vote) for vote in votes(w, b, X, y)]
    return lengths.index(max(lengths))
