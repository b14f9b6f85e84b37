"""Wrong: updates W2 before the signal passes it, and in place."""

import numpy as np

LEARNING_RATE = 0.01


def forward(X, W1, b1, W2, b2):
    """Return a dict with the keys "Z", "H" and "Y"."""
    Z = np.matmul(X, np.array(W1).T) + b1
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.matmul(H, np.array(W2).T) + b2}


def backward(dY, X, Z, H, W1, W2):
    """Return a dict with the gradients of both layers and the signals between them."""
    g = {}
    g["dW2"] = np.matmul(np.array(dY).T, H)
    g["db2"] = np.array(dY).sum(axis=0)
    W2 -= LEARNING_RATE * g["dW2"]
    g["dH"] = np.matmul(dY, W2)
    g["dZ"] = g["dH"] * (1 - np.array(H) ** 2)
    g["dW1"] = np.matmul(g["dZ"].T, X)
    g["db1"] = g["dZ"].sum(axis=0)
    W1 -= LEARNING_RATE * g["dW1"]
    g["dX"] = np.matmul(g["dZ"], W1)
    return g
