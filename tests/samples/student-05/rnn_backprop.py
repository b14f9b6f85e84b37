"""Wrong: the tanh's slope from the state before the step, and 1/m in the weights."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K)."""
    return np.tanh(np.dot(x, np.array(Wx).T) + np.dot(h, np.array(Wh).T) + b)


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db) for one step."""
    x, h = np.array(x), np.array(h)
    dz = (1 - h**2) * np.array(dh_next)
    return np.dot(dz, Wx), np.dot(dz, Wh), np.dot(dz.T, x), np.dot(dz.T, h), np.sum(dz, axis=0)


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db) for all steps."""
    dH, X, H = np.array(dH), np.array(X), np.array(H)
    m, T, D = X.shape
    dX = np.zeros((m, T, D))
    dWx, dWh, db = np.zeros(np.shape(Wx)), np.zeros(np.shape(Wh)), np.zeros(len(Wh))
    da = np.zeros(np.shape(h0))
    for t in reversed(range(T)):
        h_prev = H[:, t - 1] if t > 0 else np.array(h0)
        dx, da, dwx, dwh, dbt = rnn_step_backward(dH[:, t] + da, X[:, t], h_prev, H[:, t], Wx, Wh)
        dX[:, t] = dx
        dWx += dwx
        dWh += dwh
        db += dbt
    return dX, da, dWx / m, dWh / m, db / m
