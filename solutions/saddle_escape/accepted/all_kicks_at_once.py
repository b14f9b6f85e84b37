"""Draws all kicks before the first step, (steps, d) at once, and walks with zip."""

import math

import numpy as np


def gd_path(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    rows = [x]
    for _ in range(steps):
        x = x - lr * grad(x)
        rows.append(x)
    return np.array(rows)


def sgd_path(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    kicks = rng.normal(0, sigma, size=(steps, len(x)))
    rows = [x] + [x := x - lr * (grad(x) + kick) for kick in kicks]
    return np.stack(rows)


def escape_step(path, radius, axis=1):
    out = abs(path[:, axis]) >= radius
    return np.argmax(out) if out.any() else None


def predicted_escape_step(lr, curvature, sigma, radius):
    if not sigma:
        return float("inf")
    rho = 1 + lr * curvature
    z = radius / 0.67449 / lr / sigma
    return math.log(1 + z * z * (rho * rho - 1)) / math.log(rho) / 2


def product_saddle_gradients(w1, w2, x, y):
    x = np.array(x)
    factor = (w1 * w2 * x - np.array(y)) * x
    return np.outer(factor, [w2, w1])
