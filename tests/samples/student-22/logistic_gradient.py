"""Each side of 0 apart, by masks, in the type that the arrays have."""

import numpy as np


def _sigmoid(z):
    p = np.empty_like(z)
    right = z >= 0
    p[right] = 1 / (1 + np.exp(-z[right]))
    small = np.exp(z[~right])
    p[~right] = small / (1 + small)
    return p


def _scores(w, b, X):
    return np.dot(X, w) + np.float64(b)


def bce_loss(w, b, X, y):
    z = _scores(w, b, X)
    return np.mean(np.where(z == 0, z, 0) - np.multiply(y, z) + np.log1p(np.exp(-np.abs(z))))


def logistic_gradient(w, b, X, y):
    error = _sigmoid(_scores(w, b, X)) - y
    return np.dot(error, X) / len(error), error.mean()
