"""Works on the path lying on its side, with kicks drawn (d, steps), and turns it at the end."""

import math
from functools import reduce

import numpy as np


def gd_path(grad, x0, lr, steps):
    def one_more(path, _):
        return np.c_[path, path[:, -1] - lr * grad(path[:, -1])]

    return reduce(one_more, range(steps), np.array(x0, dtype=float)[:, None]).T


def sgd_path(grad, x0, lr, sigma, steps, rng):
    d = len(x0)
    sideways = np.zeros((d, steps + 1))
    sideways[:, 0] = x0
    kicks = sigma * rng.standard_normal((d, steps))
    for t in range(steps):
        sideways[:, t + 1] = sideways[:, t] - lr * (grad(sideways[:, t]) + kicks[:, t])
    return sideways.T


def escape_step(path, radius, axis=1):
    steps = [t for t in range(path.shape[0]) if abs(path[t][axis]) >= radius]
    return min(steps, default=None)


def predicted_escape_step(lr, curvature, sigma, radius):
    rho = 1 + lr * curvature
    kick = lr * sigma
    if kick == 0:
        return math.inf
    spread = radius / 0.6744897501960817
    return 0.5 * (math.log(kick**2 + spread**2 * (rho**2 - 1)) - 2 * math.log(kick)) / math.log(rho)


def product_saddle_gradients(w1, w2, x, y):
    pairs = np.array([x, y]).T
    error = pairs @ [w1 * w2, -1]
    return (np.array([[w2], [w1]]) * (error * pairs[:, 0])).T
