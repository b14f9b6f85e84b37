"""Halves of the table, and halves of those, until one example is left."""

import numpy as np


def votes(w, b, X, y):
    if len(y) > 1:
        half = len(y) // 2
        return np.vstack([votes(w, b, X[:half], y[:half]), votes(w, b, X[half:], y[half:])])
    x = np.append(np.array(X[0], dtype=float), 1.0)
    z = float(x @ np.append(w, b))
    p = 1 / (1 + np.exp(-z)) if z > -700 else 0.0
    return ((p - y[0]) * x).reshape(1, -1)


def sums(V, y):
    """Return the sums of the votes with y = 1 and with y = 0."""
    if len(y) == 1:
        return (V[0], 0 * V[0]) if y[0] == 1 else (0 * V[0], V[0])
    first, second = sums(V[:1], y[:1]), sums(V[1:], y[1:])
    return first[0] + second[0], first[1] + second[1]


def class_pulls(w, b, X, y):
    pos, neg = sums(votes(w, b, X, y), y)
    return pos / len(y), neg / len(y)


def balanced_weights(y):
    ones = sum(1 for label in y if label)
    if ones * (len(y) - ones) == 0:
        return np.full(len(y), 1.0)
    ratio = (len(y) - ones) / ones  # how many zeros there are for a one
    return np.array([(1 + ratio) / 2 if label else (1 + 1 / ratio) / 2 for label in y])


def strongest_voter(w, b, X, y):
    def champion(n):
        if n == 0:
            return 0
        rival = champion(n - 1)
        return n if lengths[n] > lengths[rival] else rival

    lengths = np.sqrt(np.sum(votes(w, b, X, y) ** 2, axis=-1))
    return champion(len(y) - 1)
