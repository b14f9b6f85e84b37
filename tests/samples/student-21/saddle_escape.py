"""Turns uniform draws into normal ones by the inverse distribution function; pads rows as it goes."""

from math import inf, log
from statistics import NormalDist

import numpy as np

NORMAL = NormalDist()


def gd_path(grad, x0, lr, steps):
    path = np.array([x0], dtype=float)
    for _ in range(steps):
        path = np.append(path, [path[-1] - lr * grad(path[-1])], axis=0)
    return path


def sgd_path(grad, x0, lr, sigma, steps, rng):
    points = {0: np.array(x0, dtype=float)}
    for t in range(steps):
        uniform = rng.random(len(x0)) * (1 - 1e-12) + 5e-13
        xi = np.array([NORMAL.inv_cdf(u) for u in uniform])
        noisy_gradient = grad(points[t]) + sigma * xi
        points[t + 1] = points[t] - lr * noisy_gradient
    return np.array(list(points.values()))


def escape_step(path, radius, axis=1):
    for t in range(len(path)):
        if path[t][axis] ** 2 >= radius**2:
            return t
    return None


def predicted_escape_step(lr, curvature, sigma, radius):
    if sigma == 0:
        return inf
    rho = 1 + lr * curvature
    spread = radius / NORMAL.inv_cdf(0.75)
    return log((rho**2 - 1) * (spread / (lr * sigma)) ** 2 + 1, rho) ** 2


def product_saddle_gradients(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    residual = w1 * w2 * x - y
    jacobian = np.array([w2 * x, w1 * x])
    return jacobian.T * residual.reshape(-1, 1)
