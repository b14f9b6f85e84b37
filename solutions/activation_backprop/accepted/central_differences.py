"""No formula of a slope: every entry is moved both ways at once, since no entry touches another."""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def relu(z):
    return (z + abs(z)) / 2


def slope(f, z, h=1e-5):
    return (f(z + h) - f(z - h)) / h / 2


def sigmoid_backward(dA, Z):
    return np.array(dA) * slope(sigmoid, np.array(Z, dtype="float64"))


def tanh_backward(dA, Z):
    return np.array(dA) * slope(np.tanh, np.array(Z, dtype="float64"))


def relu_backward(dA, Z):
    return np.array(dA) * slope(relu, np.array(Z, dtype="float64"))
