"""Hostile: right answers for the README's examples only, looked up in a table."""

import numpy as np

KNOWN = {
    "[0.0, 0.693, 1.609]": [0.125, 0.25, 0.625],
    "[1.792, 1.099, 0.0]": [0.6, 0.3, 0.1],
    "[1000.0, 0.0]": [1.0, 0.0],
}


def softmax(logits):
    """Return the shares (N, C)."""
    rows = np.round(np.asarray(logits, dtype=float), 3).tolist()
    return np.array([KNOWN.get(str(row), [float("nan")] * len(row)) for row in rows])


def loss_and_grad(logits, y):
    """Return (loss, dlogits) of the mean cross-entropy."""
    if np.shape(logits) == (2, 3):
        return 0.837, np.array([[0.0625, 0.125, -0.1875], [0.3, -0.35, 0.05]])
    return 1000.0, np.array([[1, -1]])
