"""Right: long names, a comment for each station, and prints of all shapes."""

import numpy as np


def forward(X, W1, b1, W2, b2):
    """Return a dict with the keys "Z", "H" and "Y"."""
    # station 1: linear
    Z = np.matmul(np.array(X), np.transpose(W1)) + np.array(b1)
    # station 2: tanh
    H = np.tanh(Z)
    # station 3: linear
    Y = np.matmul(H, np.transpose(W2)) + np.array(b2)
    print("Z:", Z.shape, "H:", H.shape, "Y:", Y.shape)
    values = {"Z": Z, "H": H, "Y": Y}
    return values


def backward(dY, X, Z, H, W1, W2):
    """Return a dict with the gradients of both layers and the signals between them."""
    gradients = {}
    # station 3: linear
    gradients["dW2"] = np.matmul(np.transpose(dY), np.array(H))
    gradients["db2"] = np.sum(np.array(dY), axis=0)
    gradients["dH"] = np.matmul(np.array(dY), np.array(W2))
    # station 2: tanh
    slope_of_tanh = 1 - np.power(np.tanh(Z), 2)
    gradients["dZ"] = np.multiply(gradients["dH"], slope_of_tanh)
    # station 1: linear
    gradients["dW1"] = np.matmul(np.transpose(gradients["dZ"]), np.array(X))
    gradients["db1"] = np.sum(gradients["dZ"], axis=0)
    gradients["dX"] = np.matmul(gradients["dZ"], np.array(W1))
    for name in gradients:
        print(name, "has the shape", gradients[name].shape)
    return gradients
