"""The reference for rnn_backprop.

With A = x @ Wx.T + h @ Wh.T + b and h_next = tanh(A), the signal in front of the tanh is
dA = dh_next * (1 - h_next**2). From there on a step is a linear layer with two inputs, x and h. At
every time what comes in from outside, dH[:, t], meets what was carried back from t + 1.
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh, b = as_arrays(x, h, Wx, Wh, b)
    return np.tanh(x @ Wx.T + h @ Wh.T + b)


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    dh_next, x, h, h_next, Wx, Wh = as_arrays(dh_next, x, h, h_next, Wx, Wh)
    dA = dh_next * (1 - h_next**2)
    return dA @ Wx, dA @ Wh, dA.T @ x, dA.T @ h, dA.sum(axis=0)


def rnn_backward(dH, X, h0, H, Wx, Wh):
    dH, X, h0, H, Wx, Wh = as_arrays(dH, X, h0, H, Wx, Wh)
    dX, dh, dWx, dWh, db = np.zeros(X.shape), 0, 0, 0, 0
    for t in reversed(range(X.shape[1])):
        before = H[:, t - 1] if t > 0 else h0
        step = rnn_step_backward(dH[:, t] + dh, X[:, t], before, H[:, t], Wx, Wh)
        dX[:, t], dh = step[:2]
        dWx, dWh, db = dWx + step[2], dWh + step[3], db + step[4]
    return dX, dh, dWx, dWh, db


def as_arrays(*arguments):
    return [np.asarray(argument) for argument in arguments]
