"""Writes into the arrays that it is given; the roots come from numpy."""

import numpy as np


def momentum_step(w, g, v, lr, mu):
    v *= mu
    v -= lr * g
    w += v
    return w, v


def momentum_path(grad, x0, lr, mu, steps):
    w = np.array(x0, dtype=float)
    v = np.zeros_like(w)
    rows = [w.copy()]
    for _ in range(steps):
        momentum_step(w, grad(w), v, lr, mu)
        rows.append(w.copy())
    return np.array(rows)


def slowest_factor(lr, mu, eigs):
    return max(np.abs(np.roots([1, -(1 + mu - lr * eig), mu])).max(initial=0) for eig in eigs)


def best_momentum(eigs):
    k = max(eigs) / min(eigs)
    root = np.sqrt(k)
    return 4 / (np.sqrt(min(eigs)) + np.sqrt(max(eigs))) ** 2, ((root - 1) / (root + 1)) ** 2
