"""Right: np.insert for the bias, and the hyperbolic tangent for the sigmoid."""

import numpy as np


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    inputs = np.insert(np.array(X, dtype=float), len(w), 1, axis=1)
    p = (np.tanh(inputs.dot([*w, b]) / 2) + 1) / 2
    return ((p - y) * inputs.T).T


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in."""
    y = np.array(y, dtype=float)
    V = votes(w, b, X, y)
    return y.dot(V) / y.size, (1 - y).dot(V) / y.size


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total."""
    y = np.array(y, dtype=float)
    share = y.mean()
    if share in (0, 1):
        return np.ones(y.size)
    return y / (2 * share) + (1 - y) / (2 - 2 * share)


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    squares = votes(w, b, X, y) ** 2
    return squares.sum(axis=1).argmax()
