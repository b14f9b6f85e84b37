"""Right: flattens, loops over all entries, and puts the shape back."""

import math

import numpy as np


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z))."""
    Z = np.asarray(Z)
    dA_flat = np.asarray(dA).flatten()
    Z_flat = Z.flatten()
    dZ = []
    for i in range(len(Z_flat)):
        z = float(Z_flat[i])
        if z < -700:
            a = 0.0
        else:
            a = 1 / (1 + math.exp(-z))
        print("sigmoid", z, "->", a)
        dZ.append(dA_flat[i] * a * (1 - a))
    return np.array(dZ).reshape(Z.shape)


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z)."""
    Z = np.asarray(Z)
    dA_flat = np.asarray(dA).flatten()
    Z_flat = Z.flatten()
    dZ = np.zeros(len(Z_flat))
    for i in range(len(Z_flat)):
        a = math.tanh(Z_flat[i])
        dZ[i] = dA_flat[i] * (1 - a**2)
    print("tanh", dZ)
    return dZ.reshape(Z.shape)


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry."""
    Z = np.asarray(Z)
    dZ = np.array(dA).flatten()
    place = 0
    for z in Z.flatten():
        if z <= 0:
            dZ[place] = 0
        place = place + 1
    return dZ.reshape(Z.shape)
