"""Right: one comprehension over flat entries, for all three."""

import numpy as np


def _times(slopes, dA, Z):
    entries = [d * s for d, s in zip(np.ravel(dA), slopes)]
    return np.array(entries, dtype=float).reshape(np.shape(Z))


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z))."""
    return _times([1 / (2 + 2 * np.cosh(min(abs(z), 600.0))) for z in np.ravel(Z)], dA, Z)


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z)."""
    return _times([1 / np.cosh(min(abs(z), 300.0)) ** 2 for z in np.ravel(Z)], dA, Z)


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry."""
    return _times([int(z > 0) for z in np.ravel(Z)], dA, Z)
