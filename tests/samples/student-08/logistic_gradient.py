"""Wrong: the way down, label minus prediction."""

import numpy as np


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    z = np.dot(X, w) + b
    return np.mean(np.maximum(z, 0) - z * np.array(y) + np.log(1 + np.exp(-abs(z))))


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    z = np.dot(X, w) + b
    p = 0.5 + 0.5 * np.tanh(0.5 * z)
    residual = np.array(y) - p
    return np.dot(residual, X) / len(z), residual.mean()
