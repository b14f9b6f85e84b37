"""No velocity on the path: the next row comes from the last two, by recursion on the steps."""

import math

import numpy as np


def momentum_step(w, g, v, lr, mu):
    new = w + mu * v - lr * g
    return [new, new - w]


def momentum_path(grad, x0, lr, mu, steps):
    x0 = np.asarray(x0) * 1.0
    if steps == 0:
        return x0[None]
    path = momentum_path(grad, x0, lr, mu, steps - 1)
    x, before = path[-1], path[max(len(path) - 2, 0)]
    return np.vstack([path, (1 + mu) * x - mu * before - lr * grad(x)])


def slowest_factor(lr, mu, eigs):
    sizes = []
    for eig in eigs:
        half = abs(1 + mu - lr * eig) / 2
        under = half**2 - mu
        sizes.append(half + math.sqrt(under) if under > 0 else math.sqrt(mu))
    return max(sizes)


def best_momentum(eigs):
    low, high = sorted(eigs)[0], sorted(eigs)[-1]
    total = low + high / 2 * math.sqrt(low * high)
    return 4 / total, 1 - 4 * math.sqrt(low * high) / total
