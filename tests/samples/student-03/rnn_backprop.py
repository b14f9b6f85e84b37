"""Right: a table of the steps, filled from the last one, with prints."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K)."""
    h_next = []
    for n in range(len(x)):
        before_tanh = np.dot(Wx, x[n]) + np.dot(Wh, h[n]) + b
        h_next.append(np.tanh(before_tanh))
    return np.array(h_next)


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db) for one step."""
    dh_next, x, h, h_next, Wx, Wh = [
        np.array(a, dtype=float) for a in [dh_next, x, h, h_next, Wx, Wh]
    ]
    dx = np.zeros(x.shape)
    dh = np.zeros(h.shape)
    dWx = np.zeros(Wx.shape)
    dWh = np.zeros(Wh.shape)
    db = np.zeros(len(Wh))
    for n in range(len(x)):
        for k in range(len(Wh)):
            delta = dh_next[n, k] * (1 - h_next[n, k] * h_next[n, k])
            dx[n] += delta * Wx[k]
            dh[n] += delta * Wh[k]
            dWx[k] += delta * x[n]
            dWh[k] += delta * h[n]
            db[k] += delta
    return dx, dh, dWx, dWh, db


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db) for all steps."""
    dH = np.array(dH, dtype=float)
    X = np.array(X, dtype=float)
    H = np.array(H, dtype=float)
    T = X.shape[1]
    dX = np.zeros(X.shape)
    carried = np.zeros(H[:, 0].shape)
    dWx = 0
    dWh = 0
    db = 0
    t = T - 1
    while t >= 0:
        if t == 0:
            before = np.array(h0, dtype=float)
        else:
            before = H[:, t - 1]
        together = dH[:, t] + carried
        print("step", t, "outside", dH[:, t], "carried", carried)
        step = rnn_step_backward(together, X[:, t], before, H[:, t], Wx, Wh)
        dX[:, t] = step[0]
        carried = step[1]
        dWx = dWx + step[2]
        dWh = dWh + step[3]
        db = db + step[4]
        t = t - 1
    return dX, carried, dWx, dWh, db
