"""Right: the loss by differences, and 1/m at the end of both."""

import numpy as np


def softmax(logits):
    """Return the shares (N, C)."""
    t = np.array(logits, dtype=float)
    t = np.exp(t - np.max(t, axis=1, keepdims=True))
    return t / np.sum(t, axis=1, keepdims=True)


def loss_and_grad(logits, y):
    """Return (loss, dlogits) of the mean cross-entropy."""
    Z = np.array(logits, dtype=float)
    m = Z.shape[0]
    Z = Z - np.max(Z, axis=1, keepdims=True)
    losses = np.log(np.sum(np.exp(Z), axis=1)) - Z[range(m), y]
    dZ = softmax(logits)
    dZ[range(m), y] -= 1
    return 1 / m * np.sum(losses), 1 / m * dZ
