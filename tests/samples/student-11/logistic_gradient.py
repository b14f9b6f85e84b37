"""Hanging: trains at the end of the file until the loss is 0, which it never is."""

import numpy as np


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    z = np.asarray(X, dtype=float) @ np.asarray(w, dtype=float) + b
    return np.mean(np.logaddexp(0, z) - np.asarray(y) * z)


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    X = np.asarray(X, dtype=float)
    z = X @ np.asarray(w, dtype=float) + b
    error = (1 + np.tanh(z / 2)) / 2 - np.asarray(y)
    return X.T @ error / len(X), error.mean()


X, y = np.array([[-2.0], [-1.0], [1.0], [4.0]]), np.array([1, 0, 1, 1])
w, b = np.zeros(1), 0.0
while bce_loss(w, b, X, y) > 0:
    dw, db = logistic_gradient(w, b, X, y)
    w, b = w - dw, b - db
print("trained:", w, b)
