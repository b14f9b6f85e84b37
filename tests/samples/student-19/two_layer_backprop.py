"""Stations as objects: each keeps what it saw on the way out, and its gradients on the way back."""

import numpy as np


class Linear:
    def __init__(self, number, W, b=0.0):
        self.number, self.W, self.b = number, np.asarray(W), np.asarray(b)

    def out(self, X):
        return X @ self.W.T + self.b

    def back(self, signal, X):
        kept = {f"dW{self.number}": signal.T @ X, f"db{self.number}": signal.sum(0)}
        return signal @ self.W, kept


class Tanh:
    @staticmethod
    def out(Z):
        return np.tanh(Z)

    @staticmethod
    def back(signal, Z):
        return signal / np.cosh(Z) ** 2, {}


def forward(X, W1, b1, W2, b2):
    values = [np.asarray(X)]
    for station in (Linear(1, W1, b1), Tanh, Linear(2, W2, b2)):
        values.append(station.out(values[-1]))
    return dict(zip("ZHY", values[1:]))


def backward(dY, X, Z, H, W1, W2):
    signal, tensors = np.asarray(dY), {}
    stations = (Linear(2, W2), H, "dH"), (Tanh, Z, "dZ"), (Linear(1, W1), X, "dX")
    for station, seen, name in stations:
        signal, kept = station.back(signal, np.asarray(seen))
        tensors |= {name: signal, **kept}
    return tensors
