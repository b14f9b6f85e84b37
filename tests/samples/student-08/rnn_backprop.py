"""Unfinished: the step, forward and back."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K): the tanh of x sent through Wx, plus h sent through Wh, plus b."""
    return np.tanh(np.dot(x, np.transpose(Wx)) + np.dot(h, np.transpose(Wh)) + b)


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db), the loss's slopes, of the shapes of x, h, Wx, Wh and b."""
    d = dh_next * (1 - np.array(h_next) ** 2)
    return np.dot(d, Wx), np.dot(d, Wh), np.dot(d.T, x), np.dot(d.T, h), d.sum(axis=0)


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db), the loss's slopes, of the shapes of X, h0, Wx, Wh and b.

    dH is (N, T, K): dH[:, t] is the slope that comes in at H[:, t] from outside, as if no later
    state depended on it. H holds the states after all steps, (N, T, K); h0 is the one before them.
    """
    raise NotImplementedError
