"""Masks: the two halves of a stable sigmoid are filled in by assignment, as libraries do it."""

import numpy as np


def stable_sigmoid(x):
    out = np.empty(x.shape)
    right = x >= 0
    out[right] = 1 / (1 + np.exp(-x[right]))
    e = np.exp(x[~right])
    out[~right] = e / (1 + e)
    return out


def sigmoid_backward(dA, Z):
    s = stable_sigmoid(np.asarray(Z, dtype=float))
    grad = np.array(dA, dtype=float, copy=True)
    grad *= s
    grad *= 1 - s
    return grad


def tanh_backward(dA, Z):
    s = stable_sigmoid(2 * np.asarray(Z, dtype=float))
    return 4 * np.asarray(dA) * s * (1 - s)


def relu_backward(dA, Z):
    grad = np.array(dA, dtype=float, copy=True)
    grad[np.asarray(Z) <= 0] = 0
    return grad
