"""Wrong: crashes, for the step after the last one has no state."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K)."""
    return np.tanh(np.matmul(x, np.array(Wx).T) + np.matmul(h, np.array(Wh).T) + b)


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db) for one step."""
    d = np.array(dh_next) * (1 - np.array(h_next) ** 2)
    return (
        np.matmul(d, Wx),
        np.matmul(d, Wh),
        np.matmul(d.T, x),
        np.matmul(d.T, h),
        d.sum(axis=0),
    )


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db) for all steps."""
    dH, X, H = np.array(dH), np.array(X), np.array(H)
    T = X.shape[1]
    dX = np.zeros(X.shape)
    dh = np.zeros(np.shape(h0))
    dWx, dWh, db = 0, 0, 0
    for t in range(T, 0, -1):
        step = rnn_step_backward(dH[:, t] + dh, X[:, t], H[:, t - 1], H[:, t], Wx, Wh)
        dX[:, t], dh = step[0], step[1]
        dWx, dWh, db = dWx + step[2], dWh + step[3], db + step[4]
    return dX, dh, dWx, dWh, db
