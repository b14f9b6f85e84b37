"""Partly done: only forward, and a walk that stops at the tanh."""

import numpy as np


def forward(X, W1, b1, W2, b2):
    """Return a dict with the keys "Z", "H" and "Y"."""
    out = {}
    out["Z"] = np.array(X) @ np.array(W1).T + b1
    out["H"] = np.tanh(out["Z"])
    out["Y"] = out["H"] @ np.array(W2).T + b2
    return out


def backward(dY, X, Z, H, W1, W2):
    """Return a dict with the gradients of both layers and the signals between them."""
    dY, H = np.array(dY), np.array(H)
    out = {}
    out["dW2"] = dY.T @ H
    out["db2"] = dY.sum(axis=0)
    out["dH"] = dY @ np.array(W2)
    # TODO dZ, dW1, db1, dX
    return out
