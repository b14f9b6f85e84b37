"""Each array moves by a tiny imaginary bit, and the imaginary part of sum(dY * Y) is the slope."""
import numpy as np
TINY = 1e-40

def forward(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    H = np.tanh(Z)
    return {'Z': Z, 'H': H, 'Y': np.inner(H, W2) + b2}

def slopes(loss, array):
    array = np.array(array, dtype=complex)
    found = np.zeros(array.shape)
    for place in np.ndindex(array.shape):
        moved = array.copy()
        moved[place] += 1j * TINY
        found[place] = loss(moved).imag / TINY
    return found

def backward(dY, X, Z, H, W1, W2):
    b1 = np.asarray(Z) - np.inner(X, W1)

    def from_H(H, W2=W2, b2=0.0):
        return np.sum(np.asarray(dY) * (np.inner(H, W2) + b2))

    def from_Z(Z):
        return from_H(np.tanh(Z))
    return {'dW2': slopes(lambda W2: from_H(H, W2), W2), 'db2': slopes(lambda b2: from_H(H, b2=b2), np.zeros(len(W2))), 'dH': slopes(from_H, H), 'dZ': slopes(from_Z, Z), 'dW1': slopes(lambda W1: from_Z(np.inner(X, W1) + b1), W1), 'db1': slopes(lambda b: from_Z(H + b), np.zeros(len(W1))), 'dX': slopes(lambda X: from_Z(np.inner(X, W1) + b1), X)}
