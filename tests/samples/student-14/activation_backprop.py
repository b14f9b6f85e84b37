"""Right: at last one that is done, with masks."""

import numpy as np


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z))."""
    Z = np.array(Z, dtype=float)
    A = np.zeros(Z.shape)
    A[Z > 0] = 1 / (1 + np.exp(-Z[Z > 0]))
    A[Z <= 0] = 1 - 1 / (1 + np.exp(Z[Z <= 0]))
    return np.array(dA) * A * (1 - A)


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z)."""
    slope = 1 - np.tanh(np.array(Z)) ** 2
    return slope * np.array(dA)


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry."""
    dZ = np.array(dA, dtype=float)
    dZ[np.array(Z) < 0] = 0
    return dZ
