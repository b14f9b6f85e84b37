"""Wrong: keeps the slope of the sigmoid, and takes the logarithm of p as it is."""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    y = np.array(y)
    m = y.shape[0]
    A = sigmoid(np.dot(X, w) + b)
    return -1 / m * np.sum(y * np.log(A) + (1 - y) * np.log(1 - A))


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    X, y = np.array(X), np.array(y)
    m = X.shape[0]
    A = sigmoid(np.dot(X, w) + b)
    dZ = (A - y) * A * (1 - A)
    dw = 1 / m * np.dot(X.T, dZ)
    db = 1 / m * np.sum(dZ)
    return dw, db
