"""Right: list comprehensions; the other exercise was not handed in."""

import numpy as np


def linear_forward(X, W, b):
    """Return Y = X @ W.T + b, of shape (N, D_out)."""
    return np.array([[np.sum(x * w) + bias for w, bias in zip(W, b)] for x in X])


def linear_backward(dY, X, W, b):
    """Return (dX, dW, db), the gradients of the loss L, of the shapes of X, W and b."""
    dX = np.array([sum(slope * w for slope, w in zip(g, W)) for g in dY])
    dW = np.array([[np.sum(slopes * inputs) for inputs in X.T] for slopes in dY.T])
    db = np.array([np.sum(slopes) for slopes in dY.T])
    return dX, dW, db


def linear_backward_one(g, x, W, b):
    """Return (dx, dW, db) for a single example."""
    dx = np.array([np.sum(g * column) for column in W.T])
    dW = np.array([slope * x for slope in g])
    return dx, dW, np.array(g)
