"""Draws a seed from the generator it is given and makes its own of it; walks by recursion."""

import math

import numpy as np


def _after(path, grad, lr, left, noise):
    for _ in range(left):
        path = (path[0] - lr * (grad(path[0]) + noise()), path)
    rows = []
    while path:
        rows.append(path[0])
        path = path[1]
    return np.array(rows[::-1])


def gd_path(grad, x0, lr, steps):
    return _after((np.asarray(x0, float), ()), grad, lr, steps, lambda: 0)


def sgd_path(grad, x0, lr, sigma, steps, rng):
    own = np.random.default_rng(rng.integers(2**63))
    start = np.asarray(x0, float)
    return _after((start, ()), grad, lr, steps, lambda: sigma * own.standard_normal(start.shape))


def escape_step(path, radius, axis=1):
    t = 0
    while t < len(path):
        if abs(path[t, axis]) >= radius:
            return t
        t += 1
    return None


def predicted_escape_step(lr, curvature, sigma, radius):
    if sigma == 0:
        return np.inf
    rho_squared = 1 + 2 * lr * curvature + (lr * curvature) ** 2
    kicks_squared = radius**2 / (0.454936 * lr**2 * sigma**2)
    return 1 / math.log(rho_squared, 1 + kicks_squared * (rho_squared - 1))


def product_saddle_gradients(w1, w2, x, y):
    weights = np.array([w1, w2])
    r = np.prod(weights) * np.asarray(x) - np.asarray(y)
    return np.einsum("n,n,k->nk", r, x, weights[::-1])
