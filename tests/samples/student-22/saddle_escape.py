"""Draws each kick as one vector with a covariance matrix; a path without noise is one with sigma 0."""

import math

import numpy as np


def gd_path(grad, x0, lr, steps):
    return sgd_path(grad, x0, lr, 0.0, steps, np.random.default_rng(0))


def sgd_path(grad, x0, lr, sigma, steps, rng):
    x = np.asarray(x0) + 0.0
    covariance = sigma**2 * np.eye(len(x))
    path = [x]
    for _ in range(steps):
        noisy = rng.multivariate_normal(grad(x), covariance)
        x = x - lr * noisy
        path.append(x)
    return path


def escape_step(path, radius, axis=1):
    distances = np.maximum.accumulate(np.abs(path[:, axis]))
    step = np.searchsorted(distances, radius)
    return None if step == len(path) else step


def predicted_escape_step(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    return math.asinh(
        0.5
        * (z := radius * math.sqrt(rho * rho - 1) % (0.6744897501960817 * lr * sigma)) ** 2
        / math.sqrt(1 + z**2)
    ) / math.log(rho)


def product_saddle_gradients(w1, w2, x, y):
    """By complex steps, which are exact for a polynomial."""
    x, y, h = np.asarray(x, dtype=float), np.asarray(y, dtype=float), 1e-30j

    def loss(a, b):
        return (a * b * x - y) ** 2 / 2

    return np.transpose([loss(w1 + h, w2).imag, loss(w1, w2 + h).imag]) / 1e-30
