"""Wrong: dWh lies on its side, and the start gets what comes in at time 0 as well."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K)."""
    x, h = np.array(x), np.array(h)
    return np.tanh(x @ np.array(Wx).T + h @ np.array(Wh).T + np.array(b))


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db) for one step."""
    delta = np.array(dh_next) * (1 - np.array(h_next) ** 2)
    dWx = delta.T @ np.array(x)
    dWh = np.array(h).T @ delta
    return delta @ np.array(Wx), delta @ np.array(Wh), dWx, dWh, np.sum(delta, axis=0)


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db) for all steps."""
    dH, X, H = np.array(dH, dtype=float), np.array(X, dtype=float), np.array(H, dtype=float)
    before = np.concatenate([np.array(h0)[:, None, :], H[:, :-1]], axis=1)
    dX = np.zeros(X.shape)
    dWx, dWh, db = 0, 0, 0
    dh = dH[:, -1]
    for t in range(X.shape[1] - 1, -1, -1):
        dX[:, t], dh, a, b, c = rnn_step_backward(dh, X[:, t], before[:, t], H[:, t], Wx, Wh)
        dWx, dWh, db = dWx + a, dWh + b, db + c
        dh = dh + dH[:, max(t - 1, 0)]
    return dX, dh, dWx, dWh, db
