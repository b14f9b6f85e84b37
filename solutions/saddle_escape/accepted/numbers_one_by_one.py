"""Plain Python: lists of numbers, one draw for each coordinate, no arrays but those given to grad."""

from math import inf, log

import numpy as np


def gd_path(grad, x0, lr, steps):
    path = [[float(number) for number in x0]]
    while len(path) <= steps:
        here = path[-1]
        slopes = grad(np.array(here))
        path.append([here[i] - lr * float(slopes[i]) for i in range(len(here))])
    return path


def sgd_path(grad, x0, lr, sigma, steps, rng):
    path = [[float(number) for number in x0]]
    while len(path) <= steps:
        here = path[-1]
        slopes = [float(slope) for slope in grad(np.array(here))]
        path.append([here[i] - lr * (slopes[i] + rng.normal(0.0, sigma)) for i in range(len(here))])
    return path


def escape_step(path, radius, axis=1):
    for t, row in enumerate(path):
        if row[axis] >= radius or row[axis] <= -radius:
            return t


def predicted_escape_step(lr, curvature, sigma, radius):
    growth = (1 + lr * curvature) ** 2
    if sigma == 0:
        return inf
    wanted = (radius / 0.6744897501960817) ** 2
    one_kick = (lr * sigma) ** 2
    return log((growth - 1) * wanted / one_kick + 1) / log(growth)


def product_saddle_gradients(w1, w2, x, y):
    rows = []
    for x_n, y_n in zip(x, y):
        error = w1 * w2 * x_n - y_n
        rows.append((error * w2 * x_n, error * w1 * x_n))
    return rows
