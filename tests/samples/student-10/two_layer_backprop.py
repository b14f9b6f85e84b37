"""Crashing: a name in backward that was never given."""

import numpy as np


def forward(X, W1, b1, W2, b2):
    """Return a dict with the keys "Z", "H" and "Y"."""
    Z = np.inner(X, W1) + b1
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.inner(H, W2) + b2}


def backward(dY, X, Z, H, W1, W2):
    """Return a dict with the gradients of both layers and the signals between them."""
    dH = np.dot(dY, W2)
    dZ = dH * (1 - np.square(A))
    return {
        "dW2": np.dot(np.transpose(dY), H),
        "db2": np.sum(dY, axis=0),
        "dH": dH,
        "dZ": dZ,
        "dW1": np.dot(dZ.T, X),
        "db1": np.sum(dZ, axis=0),
        "dX": np.dot(dZ, W1),
    }
