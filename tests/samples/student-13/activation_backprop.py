"""Hostile: numbers that change each time somebody looks at them."""

import numpy as np


class Moody(float):
    """A number that agrees with whoever asks."""

    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    def __lt__(self, other):
        return True

    __rsub__ = __sub__
    __le__ = __gt__ = __ge__ = __lt__
    __hash__ = float.__hash__


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z))."""
    out = np.empty(np.shape(Z), dtype=object)
    out[...] = Moody(0)
    return out


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z)."""
    nested = []
    nested.append(nested)
    return nested


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry."""
    return np.broadcast_to(np.float64(0), (10**6, 10**6))
