"""Wrong: Wh is transposed on the way back, and time runs along the first axis of dX."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K)."""
    return np.tanh(np.array(x) @ np.array(Wx).T + np.array(h) @ np.array(Wh).T + b)


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db) for one step."""
    d = np.array(dh_next) * (1 - np.array(h_next) ** 2)
    return d @ np.array(Wx), d @ np.array(Wh).T, d.T @ np.array(x), d.T @ np.array(h), d.sum(axis=0)


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db) for all steps."""
    dH, X, H = np.array(dH), np.array(X), np.array(H)
    T = X.shape[1]
    dX = [None] * T
    dh = np.zeros_like(h0, dtype=float)
    total = [0.0, 0.0, 0.0]
    for t in range(T)[::-1]:
        h_prev = h0 if t == 0 else H[:, t - 1]
        dX[t], dh, *parts = rnn_step_backward(dH[:, t] + dh, X[:, t], h_prev, H[:, t], Wx, Wh)
        total = [old + new for old, new in zip(total, parts)]
    return np.array(dX), dh, *total
