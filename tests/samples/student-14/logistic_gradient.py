"""Partly done: only the loss."""

import numpy as np


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    z = np.array(X, dtype=float) @ np.array(w, dtype=float) + b
    right_side = (2 * np.array(y) - 1) * z
    # a label between 0 and 1 costs a part of each side
    y = np.array(y, dtype=float)
    soft = y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)
    hard = np.logaddexp(0, -right_side)
    return np.where((y == 0) | (y == 1), hard, soft).mean()


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    raise NotImplementedError
