"""Right: one small function for the logarithms of the shares, and both answers come from it."""

import numpy as np


def log_shares(logits):
    z = np.asarray(logits, dtype=float)
    return z - np.logaddexp.reduce(z, axis=1, keepdims=True)


def softmax(logits):
    """Return the shares (N, C)."""
    return np.exp(log_shares(logits))


def loss_and_grad(logits, y):
    """Return (loss, dlogits) of the mean cross-entropy."""
    logs = log_shares(logits)
    truth = np.eye(logs.shape[1])[np.asarray(y)]
    return -np.einsum("nc,nc->", truth, logs) / len(logs), (np.exp(logs) - truth) / len(logs)
