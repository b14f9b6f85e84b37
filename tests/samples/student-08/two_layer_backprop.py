"""Wrong: the whole walk with a minus."""

import numpy as np


def forward(X, W1, b1, W2, b2):
    """Return a dict with the keys "Z", "H" and "Y"."""
    Z = np.dot(X, np.transpose(W1)) + b1
    H = np.tanh(Z)
    Y = np.dot(H, np.transpose(W2)) + b2
    return dict(Z=Z, H=H, Y=Y)


def backward(dY, X, Z, H, W1, W2):
    """Return a dict with the gradients of both layers and the signals between them."""
    error = -np.array(dY)
    H = np.array(H)
    dH = np.dot(error, W2)
    dZ = dH * (1 - H * H)
    return dict(
        dW2=np.dot(error.T, H),
        db2=error.sum(axis=0),
        dH=dH,
        dZ=dZ,
        dW1=np.dot(dZ.T, X),
        db1=dZ.sum(axis=0),
        dX=np.dot(dZ, W1),
    )
