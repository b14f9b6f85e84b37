"""Right: exp of minus the size, and signs."""

import numpy as np


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z))."""
    e = np.exp(-np.abs(np.asarray(Z, dtype=float)))
    return np.asarray(dA) * e / (1 + e) ** 2


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z)."""
    e = np.exp(-2 * np.abs(np.asarray(Z, dtype=float)))
    return np.asarray(dA) * 4 * e / (1 + e) ** 2


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry."""
    return np.asarray(dA) * (np.sign(Z) + 1) / 2
