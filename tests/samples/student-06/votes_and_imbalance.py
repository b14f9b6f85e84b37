"""Wrong: the bias first, lengths of columns, and one weight for each class."""

import numpy as np


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    X = np.array(X, dtype=float)
    X1 = np.hstack([np.ones((X.shape[0], 1)), X])
    z = X1 @ np.hstack([b, w])
    with np.errstate(over="ignore"):
        p = 1.0 / (1.0 + np.exp(-z))
    return (p - np.array(y)).reshape(-1, 1) * X1


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in."""
    V = votes(w, b, X, y)
    mask = np.array(y) == 1
    return np.sum(V[mask], axis=0) / len(V), np.sum(V[~mask], axis=0) / len(V)


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total."""
    counts = np.bincount(np.array(y, dtype=int), minlength=2)
    if np.any(counts == 0):
        return np.ones(len(y))
    return len(y) / (2 * counts)


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    return np.argmax(np.linalg.norm(votes(w, b, X, y), axis=0))
