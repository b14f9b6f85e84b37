"""Wrong: softmax halves all rows until none sums to more than 1."""

import numpy as np


def softmax(logits):
    """Return the shares (N, C)."""
    z = np.asarray(logits, dtype=float)
    shares = np.exp(z - z.max(axis=1, keepdims=True))
    while (shares.sum(axis=1) > 1).any():
        shares = shares / 2
    return shares


def loss_and_grad(logits, y):
    """Return (loss, dlogits) of the mean cross-entropy."""
    z = np.asarray(logits, dtype=float)
    z = z - z.max(axis=1, keepdims=True)
    S = np.exp(z).sum(axis=1, keepdims=True)
    rows = np.arange(len(z))
    loss = (np.log(S)[:, 0] - z[rows, y]).mean()
    grad = np.exp(z) / S
    grad[rows, y] -= 1
    return loss, grad / len(z)
