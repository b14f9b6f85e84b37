"""Wrong: crashes, for functions of math take one number; and ReLU works in the caller's array."""

import math

import numpy as np


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z))."""
    A = 1 / (1 + math.exp(-Z))
    return dA * A * (1 - A)


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z)."""
    return np.asarray(dA) * (1 - np.tanh(Z) ** 2)


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry."""
    dZ = np.asarray(dA)
    dZ[np.asarray(Z) <= 0] = 0
    return dZ
