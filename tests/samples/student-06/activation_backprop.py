"""Right: np.divide, np.multiply and np.where."""

import numpy as np


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z))."""
    with np.errstate(over="ignore"):
        A = np.divide(1.0, 1.0 + np.exp(-np.array(Z, dtype=float)))
    return np.multiply(dA, A - A * A)


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z)."""
    A = np.tanh(Z)
    return np.subtract(dA, np.multiply(dA, A * A))


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry."""
    return np.where(np.greater(Z, 0), dA, 0.0)
