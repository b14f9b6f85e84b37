"""Wrong: crashes, for the gradient lacks the transpose, and `if` asks an array."""

import numpy as np


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    X = np.array(X, dtype=float)
    y = np.array(y, dtype=float)
    p = sigmoid(np.matmul(X, w) + b)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    X = np.array(X, dtype=float)
    z = np.matmul(X, w) + b
    p = np.array([sigmoid(number) for number in z])
    error = p - np.array(y)
    return np.matmul(X, error) / len(X), error.mean()
