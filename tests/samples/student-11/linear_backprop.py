"""Hanging: linear_backward never leaves its loop."""

import numpy as np


def linear_forward(X, W, b):
    """Return Y = X @ W.T + b, of shape (N, D_out)."""
    return X @ W.T + b


def linear_backward(dY, X, W, b):
    """Return (dX, dW, db), the gradients of the loss L, of the shapes of X, W and b."""
    dW = np.zeros(W.shape)
    n = 0
    while True:
        dW += np.outer(dY[n], X[n])
        if n == len(X):
            break
        n = (n + 1) % len(X)
    return dY @ W, dW, dY.sum(axis=0)


def linear_backward_one(g, x, W, b):
    """Return (dx, dW, db) for a single example."""
    return W.T @ g, np.outer(g, x), g
