"""Right: where for each side of 0."""

import numpy as np


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    z = np.array(X, dtype=float) @ np.array(w, dtype=float) + b
    tail = np.log1p(np.exp(np.where(z > 0, -z, z)))
    cost_of_no = np.where(z > 0, z, 0) + tail
    cost_of_yes = np.where(z > 0, 0, -z) + tail
    y = np.array(y)
    return (y * cost_of_yes + (1 - y) * cost_of_no).mean()


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    X = np.array(X, dtype=float)
    z = X @ np.array(w, dtype=float) + b
    small = np.exp(np.where(z > 0, -z, z))
    p = np.where(z > 0, 1, small) / (1 + small)
    error = p - np.array(y)
    return X.T @ error / len(X), error.mean()
