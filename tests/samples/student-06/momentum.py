"""Keeps all gradients: each has moved the ball by a geometric sum, and einsum adds them up."""

import numpy as np


def momentum_step(w, g, v, lr, mu):
    v = np.einsum("i,i...->...", [mu, -lr], np.stack([v, g]))
    return np.add(w, v), v


def momentum_path(grad, x0, lr, mu, steps):
    x0 = np.array(x0, dtype=float)
    weights = np.cumsum(float(mu) ** np.arange(steps))
    gradients = np.zeros((steps, x0.size))
    path = [x0]
    for t in range(steps):
        gradients[t] = grad(path[t])
        path.append(x0 - lr * np.einsum("s,sd->d", weights[t::-1], gradients[: t + 1]))
    return np.array(path)


def slowest_factor(lr, mu, eigs):
    eigs = np.array([[float(eig)] for eig in eigs])
    half = (1 + mu - lr * eigs) / 2
    roots = half + np.array([1, -1]) * np.emath.sqrt(half**2 - mu)
    return np.abs(roots).max()


def best_momentum(eigs):
    high, low = np.sqrt(np.max(eigs)), np.sqrt(np.min(eigs))
    share = low / high
    return [(2 / high - (1 + share)) ** 2, ((1 - share) / (1 + share)) ** 2]
