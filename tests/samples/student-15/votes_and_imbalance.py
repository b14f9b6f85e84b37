"""Right: list comprehensions over pairs of examples and labels."""

import numpy as np


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    inputs = [np.array([*x, 1.0]) for x in X]
    ps = [np.exp(-np.logaddexp(0, -np.dot(x, [*w, b]))) for x in inputs]
    return np.array([(p - label) * x for p, label, x in zip(ps, y, inputs)])


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in."""
    nothing = np.zeros(len(w) + 1)
    table = votes(w, b, X, y) / len(y)
    return tuple(sum([v for v, k in zip(table, y) if k == c], start=nothing) for c in (1, 0))


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total."""
    y = [int(label) for label in y]
    return np.array([len(y) / (len(set(y)) * y.count(label)) for label in y])


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    lengths = [np.sqrt(v @ v) for v in votes(w, b, X, y)]
    return max(range(len(lengths)), key=lengths.__getitem__)
