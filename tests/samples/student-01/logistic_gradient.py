"""Right: einsum and logaddexp, with the sigmoid as exp of minus softplus."""

import numpy as np


def scores(w, b, X):
    X, w = np.asarray(X, dtype=float), np.asarray(w, dtype=float)
    return np.einsum("nd,d->n", X, w) + b, X


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    z, _ = scores(w, b, X)
    sides = np.stack([np.logaddexp(0, z), np.logaddexp(0, -z)])
    shares = np.stack([1 - np.asarray(y, dtype=float), np.asarray(y, dtype=float)])
    return np.einsum("kn,kn->", sides, shares) / z.size


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    z, X = scores(w, b, X)
    error = (np.exp(-np.logaddexp(0, -z)) - y) / z.size
    return np.einsum("n,nd->d", error, X), np.einsum("n->", error)
