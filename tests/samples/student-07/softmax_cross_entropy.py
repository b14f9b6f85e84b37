"""Right: the columns are examples inside, and turned back at the end."""

import numpy as np


def softmax(logits):
    """Return the shares (N, C)."""
    Z = np.array(logits, dtype=float).T
    E = np.exp(Z - Z.max(axis=0))
    return (E / E.sum(axis=0)).T


def loss_and_grad(logits, y):
    """Return (loss, dlogits) of the mean cross-entropy."""
    Z = np.array(logits, dtype=float).T
    Z = Z - Z.max(axis=0)
    y = np.array(y)
    truth = (np.arange(len(Z))[:, None] == y).astype(float)
    loss = np.log(np.exp(Z).sum(axis=0)) - (Z * truth).sum(axis=0)
    return loss.mean(), (softmax(logits) - truth.T) / len(y)
