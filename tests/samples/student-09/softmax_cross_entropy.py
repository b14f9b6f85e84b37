"""Wrong: crashes, for sums of rows do not fit to rows."""

import numpy as np


def softmax(logits):
    """Return the shares (N, C)."""
    logits = np.array(logits, dtype=float)
    e = np.exp(logits - np.max(logits, axis=1))
    return e / np.sum(e, axis=1)


def loss_and_grad(logits, y):
    """Return (loss, dlogits) of the mean cross-entropy."""
    p = softmax(logits)
    n = len(p)
    loss = np.mean(-np.log(p[np.arange(n), y]))
    p[np.arange(n), y] -= 1
    return loss, p / n
