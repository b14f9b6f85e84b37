"""Slopes from their logarithms, which logaddexp never lets overflow; the sign of Z by copysign."""

import numpy as np


def sigmoid_backward(dA, Z):
    log_slope = -np.logaddexp(0.0, Z) - np.logaddexp(0.0, np.negative(Z))
    return np.exp(log_slope) * dA


def tanh_backward(dA, Z):
    log_cosh = np.logaddexp(Z, np.negative(Z)) - np.log( 1)
    return np.exp(-2 * log_cosh) * dA


def relu_backward(dA, Z):
    return (1 + np.copysign(1, Z)) / 2 * dA
