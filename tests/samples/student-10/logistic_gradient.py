"""Crashing: a syntax error, an `else` without its colon."""

import numpy as np


def sigmoid(z):
    if z > 0:
        return 1 / (1 + np.exp(-z))
    else
        return np.exp(z) / (1 + np.exp(z))


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    p = np.array([sigmoid(z) for z in np.dot(X, w) + b])
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    p = np.array([sigmoid(z) for z in np.dot(X, w) + b])
    return np.dot(np.transpose(X), p - y) / len(y), np.mean(p - y)
