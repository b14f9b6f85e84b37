import numpy as np


def sigmoid(Z):
    Z = np.clip(np.asarray(Z, dtype=float), -500, 500)
    return 1 / (1 + np.exp(-Z))


def sigmoid_backward(dA, Z):
    return np.asarray(dA) * sigmoid(Z) * sigmoid(np.negative(Z))


def tanh_backward(dA, Z):
    return np.asarray(dA) * (1 - np.tanh(Z) ** 2)


def relu_backward(dA, Z):
    return np.asarray(dA) * (np.asarray(Z) >= 0)
