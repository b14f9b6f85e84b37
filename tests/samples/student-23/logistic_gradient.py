"""The gradient by the complex step, through a loss that is written for each side of 0."""

import numpy as np

TINY = 1e-30


def _loss(w, b, X, y):
    z = np.einsum("nd,d->n", X, w) + b
    far = np.where(z.real > 0, z, 0)
    small = np.exp(np.where(z.real > 0, -z, z))
    return np.sum(far - y * z + np.log(1 + small)) / len(z)


def _floats(w, b, X, y):
    return [np.array(part, dtype=float) for part in (w, b, X, y)]


def bce_loss(w, b, X, y):
    w, b, X, y = _floats(w, b, X, y)
    z = np.einsum("nd,d->n", X, w) + b
    return np.sum(np.logaddexp(z, 0) - y * z) / len(z)


def logistic_gradient(w, b, X, y):
    w, b, X, y = _floats(w, b, X, y)
    dw = [_loss(w + 1j * TINY * axis, b, X, y).imag / TINY for axis in np.eye(len(w))]
    return np.array(dw), np.array(_loss(w, b + 1j * TINY, X, y).imag / TINY)
