"""Right: a column of ones for the bias, and the labels as a matrix of two rows."""

import numpy as np


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    ones = np.pad(np.asarray(X, dtype=float), ((0, 0), (0, 1)), constant_values=1)
    z = np.einsum("nd,d->n", ones, np.append(w, b))
    error = np.tanh(z / 2) / 2 + 0.5 - y
    return np.einsum("n,nd->nd", error, ones)


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in."""
    member = np.equal.outer([1, 0], y)
    pos, neg = np.einsum("kn,nd->kd", member, votes(w, b, X, y)) / len(y)
    return pos, neg


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total."""
    _, place, count = np.unique(y, return_inverse=True, return_counts=True)
    return (len(y) / (count.size * count))[place]


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    v = votes(w, b, X, y)
    return int(np.einsum("nd,nd->n", v, v).argmax())
