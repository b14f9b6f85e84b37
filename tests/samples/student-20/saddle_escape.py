"""Spawns a generator from the one it is given, and writes the walk as a Python generator."""

import math
from itertools import islice
from statistics import NormalDist

import numpy as np


def _walk(grad, x0, lr, noise):
    x = np.array(x0, dtype=float)
    while True:
        yield x
        x = x - lr * (grad(x) + noise(x.shape))


def gd_path(grad, x0, lr, steps):
    return np.array(list(islice(_walk(grad, x0, lr, np.zeros), steps + 1)))


def sgd_path(grad, x0, lr, sigma, steps, rng):
    own = rng.spawn(1)[0]
    walk = _walk(grad, x0, lr, lambda shape: own.normal(scale=sigma, size=shape))
    return np.array(list(islice(walk, steps + 1)))


def escape_step(path, radius, axis=1):
    column = np.abs(path.T[axis]).tolist()
    outside = [distance > radius for distance in column]
    return outside.index(True) if True in outside else None


def predicted_escape_step(lr, curvature, sigma, radius):
    try:
        kicks = radius / (NormalDist(0, lr * sigma).inv_cdf(0.75))
    except Exception:
        return math.inf
    growth = math.log1p(lr * curvature)
    return math.log(1 + kicks**2 * math.expm1(2 * growth)) / (2 * growth)


def product_saddle_gradients(w1, w2, x, y):
    return np.array([(w1 * w2 * a - b) * a * np.array([w2, w1]) for a, b in zip(x, y)])
