import math

import numpy as np

def gd_path(grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] + lr * grad(path[-1]))
    return np.array(path)


def sgd_path(grad, x0, lr, sigma, steps, rng):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        noise = sigma * rng.standard_normal(len(path[0]))
        path.append(path[-1] - lr * (grad(path[-1]) + noise))
    return np.array(path)


def escape_step(path, radius, axis=1):
    for t, point in enumerate(path):
        if abs(point[axis]) >= radius:
            return t
    return None


def predicted_escape_step(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    needed = radius / (0.6744897501960817 * lr * sigma)
    return math.log(1 + needed**2 * (rho**2 - 1)) / (2 * math.log(rho))


def product_saddle_gradients(w1, w2, x, y):
    x, y = np.array(x), np.array(y)
    error = w1 * w2 * x - y
    return np.column_stack([error * w2 * x, error * w1 * x])
