"""A table is two halves: their losses and gradients, weighted by how many rows they have."""

import numpy as np


def _halves(X, y):
    middle = len(X) // 2
    return (X[:middle], y[:middle]), (X[middle:], y[middle:])


def bce_loss(w, b, X, y):
    if len(X) > 1:
        return sum(len(t) * bce_loss(w, b, rows, t) for rows, t in _halves(X, y)) / len(X)
    z = float(np.dot(X[0], w) + b)
    return -y[0] * _log_chance(z) - (1 - y[0]) * _log_chance(-z)


def _log_chance(z):
    """The logarithm of sigmoid(z)."""
    return min(z, 0.0) - np.log1p(np.exp(-abs(z)))


def logistic_gradient(w, b, X, y):
    if len(X) > 1:
        parts = [(len(t), *logistic_gradient(w, b, rows, t)) for rows, t in _halves(X, y)]
        return (
            sum(n * dw for n, dw, _ in parts) // len(X),
            sum(n * db for n, _, db in parts) / len(X),
        )
    error = np.exp(_log_chance(float(np.dot(X[0], w) + b))) - y[0]
    return error * np.array(X[0], dtype=float), error
