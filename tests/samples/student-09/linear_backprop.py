"""Wrong: updates W before computing dX, and in place."""

import numpy as np

LEARNING_RATE = 0.01


def linear_forward(X, W, b):
    """Return Y = X @ W.T + b, of shape (N, D_out)."""
    return X @ W.T + b


def linear_backward(dY, X, W, b):
    """Return (dX, dW, db), the gradients of the loss L, of the shapes of X, W and b."""
    dW = dY.T @ X
    db = dY.sum(axis=0)
    W -= LEARNING_RATE * dW
    b -= LEARNING_RATE * db
    dX = dY @ W
    return dX, dW, db


def linear_backward_one(g, x, W, b):
    """Return (dx, dW, db) for a single example."""
    dW = np.outer(g, x)
    W = W - LEARNING_RATE * dW
    return W.T @ g, dW, g
