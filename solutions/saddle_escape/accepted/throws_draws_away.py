"""Draws more than it uses: pairs are thrown until one lies in the disc (Marsaglia's polar method)."""

import math

import numpy as np


def _kick(rng):
    while True:
        u, v = 2 * rng.random(2) - 1
        if 0 < (s := u * u + v * v) < 1:
            return u * math.sqrt(-2 * math.log(s) / s)


def sgd_path(grad, x0, lr, sigma, steps, rng):
    path = np.full((1 + steps, len(x0)), np.nan)
    path[0, :] = x0
    t = 0
    while t != steps:
        slope = np.array(grad(path[t]), dtype=float)
        if sigma > 0:
            slope += [sigma * _kick(rng) for _ in x0]
        path[t + 1, :] = path[t, :] - lr * slope
        t += 1
    return path


def gd_path(grad, x0, lr, steps):
    return sgd_path(grad, x0, lr, 0, steps, None)


def escape_step(path, radius, axis=1):
    found = None
    for t in reversed(range(len(path))):
        if abs(path[t, axis]) >= radius:
            found = t
    return found


def predicted_escape_step(lr, curvature, sigma, radius):
    rho = 1 + lr * curvature
    return (
        math.log(1 + (radius / (0.67449 * lr * sigma)) ** 2 * (rho**2 - 1)) / (2 * math.log(rho))
        if sigma > 0
        else math.inf
    )


def product_saddle_gradients(w1, w2, x, y):
    gradients = []
    for n in range(len(x)):
        error = w1 * w2 * x[n] - y[n]
        gradients += [error * w2 * x[n], error * w1 * x[n]]
    return np.reshape(gradients, (-1, 2))
