"""Right: one example after the other, forward and back."""

import numpy as np


def forward(X, W1, b1, W2, b2):
    """Return a dict with the keys "Z", "H" and "Y"."""
    W1 = np.array(W1)
    W2 = np.array(W2)
    Z = []
    H = []
    Y = []
    for x in X:
        z = np.dot(W1, x) + b1
        h = np.tanh(z)
        y = np.dot(W2, h) + b2
        print("x", x, "z", z, "h", h, "y", y)
        Z.append(z)
        H.append(h)
        Y.append(y)
    return {"Z": np.array(Z), "H": np.array(H), "Y": np.array(Y)}


def backward(dY, X, Z, H, W1, W2):
    """Return a dict with the gradients of both layers and the signals between them."""
    X = np.array(X, dtype=float)
    H = np.array(H, dtype=float)
    dY = np.array(dY, dtype=float)
    W1 = np.array(W1, dtype=float)
    W2 = np.array(W2, dtype=float)
    result = {
        "dW2": np.zeros(W2.shape),
        "db2": np.zeros(W2.shape[0]),
        "dH": np.zeros(H.shape),
        "dZ": np.zeros(H.shape),
        "dW1": np.zeros(W1.shape),
        "db1": np.zeros(W1.shape[0]),
        "dX": np.zeros(X.shape),
    }
    for n in range(len(X)):
        result["dW2"] += np.outer(dY[n], H[n])
        result["db2"] += dY[n]
        dh = np.dot(W2.T, dY[n])
        dz = dh * (1 - H[n] ** 2)
        result["dH"][n] = dh
        result["dZ"][n] = dz
        result["dW1"] += np.outer(dz, X[n])
        result["db1"] += dz
        result["dX"][n] = np.dot(W1.T, dz)
        print("example", n, "done", result)
    return result
