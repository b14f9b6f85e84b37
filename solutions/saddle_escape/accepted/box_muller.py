"""Makes normal numbers of uniform ones by hand, two at a time (Box and Muller)."""

import math

import numpy as np


def _normal(rng, count):
    pairs = -(-count // 2)
    length = np.sqrt(-2 * np.log(1 - rng.random(pairs)))
    angle = 2 * np.pi * rng.random(pairs)
    return np.concatenate([length * np.cos(angle), length * np.sin(angle)])[:count]


def _walk(x0, steps, slope, lr):
    path = np.zeros((steps + 1, np.size(x0)))
    path[0] += x0
    for now, then in zip(path, path[1:]):
        then[:] = now - lr * slope(now)
    return path


def gd_path(grad, x0, lr, steps):
    return _walk(x0, steps, grad, lr)


def sgd_path(grad, x0, lr, sigma, steps, rng):
    return _walk(x0, steps, lambda x: grad(x) + sigma * _normal(rng, len(x)), lr)


def escape_step(path, radius, axis=1):
    return next((t for t, y in enumerate(path[:, axis]) if abs(y) >= radius), None)


def predicted_escape_step(lr, curvature, sigma, radius):
    """Halve an interval until the law says that half have escaped."""
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature

    def escaped(t):
        spread = lr * sigma * math.sqrt(math.expm1(2 * t * math.log(rho)) / (rho**2 - 1))
        return math.erfc(radius / spread / math.sqrt(2)) if spread else 0.0

    early, late = 0.0, 1.0
    while escaped(late) < 0.5:
        late *= 2
    for _ in range(80):
        middle = (early + late) / 2
        early, late = (middle, late) if escaped(middle) < 0.5 else (early, middle)
    return late


def product_saddle_gradients(w1, w2, x, y):
    x, y = np.array([x, y], dtype=float)
    gradients = np.empty((len(x), 2))
    gradients[:, 0] = w2
    gradients[:, 1] = w1
    return gradients * (x * (x * w1 * w2 - y))[:, np.newaxis]
