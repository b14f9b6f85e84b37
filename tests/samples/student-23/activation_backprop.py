"""The complex step: moved by a tiny imaginary bit, a function's imaginary part is its slope."""

import numpy as np

H = 1e-30


def pulled_back(f):
    def backward(dA, Z):
        moved = np.asarray(Z, dtype=complex) + 1j * H
        return np.asarray(dA) * f(moved).imag / H

    return backward


sigmoid_backward = pulled_back(lambda z: 0.5 + 0.5 * np.tanh(0.5 * z))
tanh_backward = pulled_back(np.tanh)
relu_backward = pulled_back(lambda z: np.where(z.real > 0, z, 0))
