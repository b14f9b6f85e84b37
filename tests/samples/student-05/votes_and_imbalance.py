"""Wrong: 1/m in each vote and once more in the pulls, and weights with the totals 1."""

import numpy as np


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    X, y = np.array(X, dtype=float), np.array(y)
    m = X.shape[0]
    A = 1 / (1 + np.exp(-(np.dot(X, w) + b)))
    dZ = 1 / m * (A - y)
    return np.c_[dZ[:, None] * X, dZ]


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in."""
    y = np.array(y)
    v = votes(w, b, X, y)
    return v[y == 1].sum(axis=0), v[y == 0].sum(axis=0)


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total."""
    y = np.array(y)
    n1 = np.sum(y == 1)
    n0 = np.sum(y == 0)
    if n1 == 0 or n0 == 0:
        return np.ones(len(y))
    return np.where(y == 1, 1 / n1, 1 / n0)


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    return np.argmax(np.linalg.norm(votes(w, b, X, y), axis=1))
