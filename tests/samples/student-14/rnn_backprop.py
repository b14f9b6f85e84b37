"""Partly done: the step and its way back, and a walk that forgets what is carried."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K)."""
    return np.tanh(np.array(x) @ np.array(Wx).T + np.array(h) @ np.array(Wh).T + np.array(b))


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db) for one step."""
    delta = np.array(dh_next) * (1 - np.array(h_next) ** 2)
    dx = delta @ np.array(Wx)
    dh = delta @ np.array(Wh)
    return dx, dh, delta.T @ np.array(x), delta.T @ np.array(h), delta.sum(axis=0)


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db) for all steps."""
    dH, X, H = np.array(dH), np.array(X), np.array(H)
    dX = np.zeros(X.shape)
    dWx, dWh, db = 0, 0, 0
    for t in reversed(range(X.shape[1])):
        before = H[:, t - 1] if t > 0 else h0
        dX[:, t], dh, a, b, c = rnn_step_backward(dH[:, t], X[:, t], before, H[:, t], Wx, Wh)
        dWx, dWh, db = dWx + a, dWh + b, db + c
    return dX, dh, dWx, dWh, db
