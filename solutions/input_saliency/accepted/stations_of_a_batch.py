"""A batch of one walks through two stations that are objects; descent on minus the score."""

import numpy as np


class Linear:
    def __init__(self, W, b):
        self.W, self.b = np.asarray(W), np.asarray(b)

    def forward(self, X):
        return X @ self.W.T + self.b

    def backward(self, dY):
        return dY @ self.W


class Tanh:
    def forward(self, Z):
        self.H = np.tanh(Z)
        return self.H

    def backward(self, dH):
        return dH - dH * self.H * self.H


def saliency(params, x, label):
    stations = Linear(params["W1"], params["b1"]), Tanh(), Linear(params["W2"], params["b2"])
    signal = np.asarray(x)[None]
    for station in stations:
        signal = station.forward(signal)
    signal = np.zeros_like(signal)
    signal[0, label] = 1
    for station in reversed(stations):
        signal = station.backward(signal)
    return signal[0]


def top_inputs(dx, k):
    return np.lexsort((np.arange(len(dx)), np.abs(dx)))[::-1][:k]


def dream(score_grad, x0, lr, steps):
    def descend(grad, x):
        yield x
        for _ in range(steps):
            x = x - lr * grad(x)
            yield x

    return list(descend(lambda x: -np.asarray(score_grad(x)), np.array(x0, dtype=float)))
