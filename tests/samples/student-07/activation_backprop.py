"""Wrong: swaps dA and Z in ReLU, and the tanh lacks its square."""

import numpy as np


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z))."""
    A = (1 + np.tanh(np.array(Z) / 2)) / 2
    return np.array(dA) * A * (1 - A)


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z)."""
    A = np.tanh(np.array(Z))
    return np.array(dA) * (1 - A)


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry."""
    return np.array(Z) * (np.array(dA) > 0)
