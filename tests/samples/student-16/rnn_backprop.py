"""The chain of Jacobians as it is written: a matrix for each example and step, and their products."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh = (np.asarray(one) for one in (x, h, Wx, Wh))
    return np.array([np.tanh(Wx.dot(one) + Wh.dot(state) + b) for one, state in zip(x, h)])


def jacobians(h_next, W):
    """How each unit after the step moves with what is sent through W: (N, K, columns of W)."""
    return (1 - np.asarray(h_next) ** 2)[:, :, None] * np.asarray(W)


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    signal = np.asarray(dh_next)[:, None, :]
    delta = (signal @ jacobians(h_next, np.eye(len(Wh))))[:, 0]
    outer = [(delta[:, :, None] * np.asarray(into)[:, None, :]).sum(axis=0) for into in (x, h)]
    dx, dh = ((signal @ jacobians(h_next, W))[:, 0] for W in (Wx, Wh))
    return dx, dh, *outer, delta.sum(axis=0)


def rnn_backward(dH, X, h0, H, Wx, Wh):
    dH, X, H = np.asarray(dH), np.asarray(X), np.asarray(H)
    T = X.shape[1]
    whole = np.zeros(H.shape)  # the slope in each state, by way of all later states
    for t in range(T):
        product = np.eye(len(Wh))
        for later in range(t, T):
            if later > t:
                product = jacobians(H[:, later], Wh) @ product
            whole[:, t] += (dH[:, later, None] @ product)[:, 0]
    parts = [
        rnn_step_backward(whole[:, t], X[:, t], H[:, t - 1] if t else h0, H[:, t], Wx, Wh)
        for t in range(T)
    ]
    dX, dh, dWx, dWh, db = zip(*parts)
    return np.stack(dX, axis=1), dh[0], sum(dWx), sum(dWh), sum(db)
