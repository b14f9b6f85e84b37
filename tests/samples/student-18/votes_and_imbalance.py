"""The gradient of each example's own loss by the complex step: no formula for a vote at all."""

import numpy as np


def losses(z, y):
    """Return the cross-entropy of each example, for complex scores too."""
    size = np.where(z.real < 0, -z, z)
    return np.where(z.real >= 0, z, 0) + np.log(1 + np.exp(-size)) - y * z


def votes(w, b, X, y):
    X, y, h = np.array(X, dtype=float), np.array(y, dtype=float), 1e-30
    parameters = np.append(np.array(w, dtype=float), b)
    columns = []
    for axis in np.eye(len(parameters)):
        moved = parameters + 1j * h * axis
        columns.append(losses(X @ moved[:-1] + moved[-1], y).imag / h)
    return np.stack(columns, axis=1)


def class_pulls(w, b, X, y):
    y = np.array(y)
    mean = votes(w, b, X, y).mean(axis=0)
    pos = (votes(w, b, X, y) * y[:, None]).mean(axis=0)
    return pos, mean - pos


def balanced_weights(y):
    y = np.array(y, dtype=float)
    share = y.mean()
    if share in (0, 1):
        return y * 0 + 1
    return y / (2 * share) + (1 - y) / (2 - 2 * share)


def strongest_voter(w, b, X, y):
    return (votes(w, b, X, y) ** 2).sum(axis=1).argmax()
