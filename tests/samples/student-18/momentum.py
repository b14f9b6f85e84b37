"""Plain Python: nested lists of numbers, walked entry by entry; complex numbers from cmath."""

import cmath

import numpy as np


def momentum_step(w, g, v, lr, mu):
    if not np.shape(w):
        step = mu * float(v) - lr * float(g)
        return float(w) + step, step
    pairs = [momentum_step(*entries, lr, mu) for entries in zip(w, g, v)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def momentum_path(grad, x0, lr, mu, steps):
    path = [[float(number) for number in x0]]
    v = [0.0] * len(path[0])
    while len(path) <= steps:
        w, v = momentum_step(path[-1], grad(np.array(path[-1])), v, lr, mu)
        path.append(w)
    return path


def slowest_factor(lr, mu, eigs):
    largest = 0.0
    for eig in eigs:
        b = 1 + mu - lr * eig
        d = cmath.sqrt(b * b - 4 * mu)
        for root in ((b + d) / 2, (b - d) / 2):
            if abs(root) > largest:
                largest = abs(root)
    return largest


def best_momentum(eigs):
    """At the best pair root(mu) is 1 - root(lr * low) and root(lr * high) - 1."""
    a, b = min(eigs) ** 0.5, max(eigs) ** 0.5
    root_of_lr = 2 / (a + b)
    return root_of_lr * root_of_lr, (root_of_lr * b - 1) ** 1
