"""Crashing: an index that runs out of the batch, and shapes that do not fit."""

import numpy as np


def linear_forward(X, W, b):
    """Return Y = X @ W.T + b, of shape (N, D_out)."""
    return X @ W + b


def linear_backward(dY, X, W, b):
    """Return (dX, dW, db), the gradients of the loss L, of the shapes of X, W and b."""
    dW = np.zeros(W.shape)
    db = np.zeros(b.shape)
    for n in range(1, len(X) + 1):
        dW += np.outer(dY[n], X[n])
        db += dY[n]
    return dY @ W, dW, db


def linear_backward_one(g, x, W, b):
    """Return (dx, dW, db) for a single example."""
    dx, dW, db = linear_backward(g, x, W, b)
    return dx, dW
