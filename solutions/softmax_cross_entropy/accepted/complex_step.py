"""The complex step: a tiny imaginary move of each score, whose trace in the loss is the slope."""

import numpy as np

TINY = 1e-30


def shifted(logits):
    z = np.asarray(logits).astype(complex)
    return z - z.real.max(axis=1, keepdims=True)


def softmax(logits):
    e = np.exp(shifted(logits).real)
    return (e.T / e.sum(1)).T


def loss_and_grad(logits, y):
    z = shifted(logits)
    N, C = z.shape

    def total(moved):
        return sum(np.log(np.exp(row).sum()) - row[label] for row, label in zip(moved, y))

    slopes = [[0.0] * C for _ in range(N)]
    for n, k in np.ndindex(N, C):
        moved = z.copy()
        moved[n, k] += 1j * TINY
        slopes[n][k] = total(moved).imag / TINY / N
    return total(z).real / N, slopes
