"""Layer objects, as in a framework: forward keeps A, and backward multiplies by its own slope."""

import numpy as np


class Activation:
    def forward(self, Z):
        self.A = self.value(np.asarray(Z, dtype=np.float64))
        return self.A

    def backward(self, upstream):
        return np.asarray(upstream) * self.slope()


class Sigmoid(Activation):
    def value(self, Z):
        return 1.0 / (1.0 + np.exp(-Z))

    def slope(self):
        return self.A * (1.0 - self.A)


class Tanh(Activation):
    def value(self, Z):
        return np.tanh(Z)

    def slope(self):
        return 1.0 - self.A**2


class Relu(Activation):
    def value(self, Z):
        return np.maximum(Z, 0.0)

    def slope(self):
        return (self.A > 0).astype(float)


def through(layer, dA, Z):
    layer.forward(Z)
    return layer.backward(dA)


def sigmoid_backward(dA, Z):
    return through(Sigmoid(), dA, Z)


def tanh_backward(dA, Z):
    return through(Tanh(), dA, Z)


def relu_backward(dA, Z):
    return through(Relu(), dA, Z)
