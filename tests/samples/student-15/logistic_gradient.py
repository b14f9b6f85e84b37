"""Right: list comprehensions; a loss that is a choice of two softplus."""

import numpy as np


def _scores(w, b, X):
    return [float(sum(wj * xj for wj, xj in zip(w, x)) + b) for x in X]


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    losses = [
        label * np.logaddexp(0, -z) + (1 - label) * np.logaddexp(0, z)
        for z, label in zip(_scores(w, b, X), y)
    ]
    return np.mean(losses)


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    errors = [(1 + np.tanh(z / 2)) / 2 - label for z, label in zip(_scores(w, b, X), y)]
    dw = np.array([np.mean([e * x for e, x in zip(errors, column)]) for column in zip(*X)])
    return dw, np.mean(errors)
