"""Right: through complex steps for the smooth ones, and numpy's clip for ReLU."""

import numpy as np

TINY = 1e-100


def slope(f, Z):
    Z = np.clip(np.array(Z, dtype=float), -300, 300)
    return f(Z + TINY * 1j).imag / TINY


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z))."""
    return np.multiply(dA, slope(lambda z: 1 / (1 + np.exp(-z)), Z))


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z)."""
    return np.multiply(dA, slope(np.tanh, Z))


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry."""
    on = np.clip(np.sign(np.array(Z)), 0, 1)
    return np.multiply(dA, on)
