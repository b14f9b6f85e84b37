"""Right: the sigmoid through tanh, and a step function for ReLU."""

import numpy as np


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z))."""
    # sigmoid(z) = (1 + tanh(z/2)) / 2, so its slope is a quarter of tanh's at half the place
    return tanh_backward(dA, np.asarray(Z, dtype=float) / 2) / 4


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z)."""
    return np.asarray(dA, dtype=float) * (1 - np.square(np.tanh(np.asarray(Z, dtype=float))))


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry."""
    return np.asarray(dA, dtype=float) * np.heaviside(np.asarray(Z, dtype=float), 0.5)
