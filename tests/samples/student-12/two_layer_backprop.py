import numpy as np


def forward(X, W1, b1, W2, b2):
    Z = np.tensordot(X, W1, (1, 1)) + b1
    H = np.tanh(Z)
    Y = np.tensordot(H, W2, (1, 1)) + b2
    return {"Y": Y, "Z": Z, "H": H}


def backward(dY, X, Z, H, W1, W2):
    dH = np.tensordot(dY, W2, 1)
    dZ = dH - dH * np.square(H)
    return {
        "dX": np.tensordot(dZ, W1, 1),
        "dZ": dZ,
        "dH": dH,
        "dW1": np.tensordot(dZ, X, (0, 0)),
        "dW2": np.tensordot(dY, H, (0, 0)),
        "db1": np.sum(dZ, 0),
        "db2": np.sum(dY, 0),
    }
