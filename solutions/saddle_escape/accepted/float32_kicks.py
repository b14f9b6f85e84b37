"""Draws the kicks in float32, which is another stream of numbers, and walks in float64."""

import numpy as np


def gd_path(grad, x0, lr, steps):
    start = np.asarray(x0, dtype=np.float64)
    path = np.repeat(start[None], steps + 1, axis=0)
    for t in range(1, steps + 1):
        path[t] = path[t - 1] - lr * grad(path[t - 1])
    return path


def sgd_path(grad, x0, lr, sigma, steps, rng):
    start = np.asarray(x0, dtype=np.float64)
    path = np.repeat(start[None], steps + 1, axis=0)
    for t in range(1, steps + 1):
        kick = sigma * rng.standard_normal(start.size, dtype=np.float32).astype(np.float64)
        path[t] = path[t - 1] - lr * grad(path[t - 1]) - lr * kick
    return path


def escape_step(path, radius, axis=1):
    steps = np.nonzero(np.abs(path)[:, axis] >= radius)[0]
    return None if steps.size == 0 else steps.min()


def predicted_escape_step(lr, curvature, sigma, radius):
    with np.errstate(divide="ignore"):
        rho = np.float64(1 + lr * curvature)
        share = np.square(np.divide(radius, 0.67449 * lr * sigma))
        return np.log1p(share * (rho - 1) * (rho + 1)) / np.log(rho) / 2


def product_saddle_gradients(w1, w2, x, y):
    X = np.asarray(x)[:, None] * np.array([[w2, w1]])
    return X * (np.asarray(x) * w1 * w2 - y)[:, None]
