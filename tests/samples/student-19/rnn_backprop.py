"""A cell object, as in a framework: it remembers what it saw and adds to its gradients."""

import numpy as np


class Cell:
    def __init__(self, Wx, Wh):
        self.Wx = np.array(Wx, dtype=float)
        self.Wh = np.array(Wh, dtype=float)
        self.grads = {"Wx": np.zeros(self.Wx.shape), "Wh": np.zeros(self.Wh.shape)}
        self.grads["b"] = np.zeros(self.Wh.shape[0])

    def forward(self, x, h, b):
        return np.tanh(np.dot(x, self.Wx.T) + np.dot(h, self.Wh.T) + np.asarray(b))

    def backward(self, signal, x, h, out):
        delta = np.multiply(signal, (1 - np.asarray(out)) * (1 + np.asarray(out)))
        self.grads["Wx"] += delta.T.dot(x)
        self.grads["Wh"] += delta.T.dot(h)
        self.grads["b"] += delta.sum(0)
        return delta.dot(self.Wx), delta.dot(self.Wh)


def rnn_step(x, h, Wx, Wh, b):
    return Cell(Wx, Wh).forward(x, h, b)


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    cell = Cell(Wx, Wh)
    dx, dh = cell.backward(dh_next, x, h, h_next)
    return dx, dh, *cell.grads.values()


def rnn_backward(dH, X, h0, H, Wx, Wh):
    cell = Cell(Wx, Wh)
    inputs, signals, states = (np.swapaxes(one, 0, 1) for one in (X, dH, H))
    states = [np.asarray(h0), *states]
    dxs, carried = [], 0.0
    while len(states) > 1:
        out, t = states.pop(), len(states) - 1
        dx, carried = cell.backward(signals[t] + carried, inputs[t], states[-1], out)
        dxs.append(dx)
    return np.stack(dxs[::-1], axis=1), carried, *cell.grads.values()
