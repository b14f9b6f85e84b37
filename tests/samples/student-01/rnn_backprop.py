"""Right: all signals in front of the tanh first, and then one einsum for each weight."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K)."""
    return np.tanh(np.einsum("nd,kd->nk", x, Wx) + np.einsum("nj,kj->nk", h, Wh) + b)


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db) for one step."""
    delta = np.asarray(dh_next, dtype=float) * (1 - np.square(h_next))
    return (
        np.einsum("nk,kd->nd", delta, Wx),
        np.einsum("nk,kj->nj", delta, Wh),
        np.einsum("nk,nd->kd", delta, x),
        np.einsum("nk,nj->kj", delta, h),
        np.einsum("nk->k", delta),
    )


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db) for all steps."""
    dH, X, H = (np.asarray(a, dtype=float) for a in (dH, X, H))
    before = np.concatenate([np.asarray(h0, dtype=float)[:, None], H[:, :-1]], axis=1)
    delta = np.empty_like(H)
    carried = np.zeros_like(H[:, 0])
    for t in reversed(range(H.shape[1])):
        delta[:, t] = (dH[:, t] + carried) * (1 - H[:, t] ** 2)
        carried = np.einsum("nk,kj->nj", delta[:, t], Wh)
    dX = np.einsum("ntk,kd->ntd", delta, Wx)
    dWx = np.einsum("ntk,ntd->kd", delta, X)
    dWh = np.einsum("ntk,ntj->kj", delta, before)
    return dX, carried, dWx, dWh, np.einsum("ntk->k", delta)
