"""Partly done: the weights, and votes without the bias."""

import numpy as np


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    X = np.array(X, dtype=float)
    p = 1 / (1 + np.exp(-(X @ np.array(w, dtype=float) + b)))
    return (p - np.array(y))[:, None] * X


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in."""
    raise NotImplementedError


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total."""
    y = np.array(y)
    same = (y[:, None] == y[None, :]).sum(axis=1)
    if same[0] == len(y):
        return np.ones(len(y))
    return len(y) / 2 / same


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    raise NotImplementedError
