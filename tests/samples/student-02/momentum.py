"""The velocity of some libraries, a sum of gradients without the rate; eigenvalues of matrices."""

from typing import NamedTuple

import numpy as np


class Best(NamedTuple):
    lr: float
    mu: float


def momentum_step(w, g, v, lr, mu):
    v = mu * v + g
    return w - lr * v, v


def momentum_path(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), 0.0
    path = np.tile(x, (steps + 1, 1))
    for row in path[1:]:
        x, v = momentum_step(x, grad(x), v, lr, mu)
        row[:] = x
    return path


def slowest_factor(lr, mu, eigs):
    M = np.zeros((len(eigs), 2, 2))
    M[:, 0, 0] = 1 + mu - lr * np.asarray(eigs)
    M[:, 0, 1] = -mu
    M[:, 1, 0] = 1
    return np.abs(np.linalg.eigvals(M)).max()


def best_momentum(eigs):
    a, b = np.sqrt(np.sort(eigs))[[0, -1]]
    lr = (2 / (a + b)) ** 2
    return Best(lr, (1 - np.sqrt(lr) * a) ** 2)
