"""The whole Jacobian, with all of its zeros, times the upstream as one long vector."""

import numpy as np


def times_jacobian(upstream, slopes):
    jacobian = np.diag(np.ravel(slopes))
    return np.reshape(jacobian.T @ np.ravel(upstream), np.shape(upstream))


def sigmoid_backward(dA, Z):
    positive = np.exp(np.minimum(Z, 0))
    negative = np.exp(-np.maximum(Z, 0))
    return times_jacobian(dA, positive * negative / (positive + negative) ** 2)


def tanh_backward(dA, Z):
    A = np.tanh(Z)
    return times_jacobian(dA, (1 - A) * (1 + A))


def relu_backward(dA, Z):
    return times_jacobian(dA, np.heaviside(Z, 1))
