"""The reference for saddle_escape.

Along the axis of negative curvature c the noisy step is y[t+1] = rho y[t] - lr sigma xi[t] with
rho = 1 + lr c. From y[0] = 0 it adds up to y[T] = -lr sigma sum_k rho**(T-1-k) xi[k], which is
normal with mean 0 and the variance

    s_T**2 = (lr sigma)**2 (1 + rho**2 + ... + rho**(2T-2)) = (lr sigma)**2 (rho**(2T) - 1) / (rho**2 - 1).

Half of the paths have |y[T]| >= radius when 0.67449 s_T = radius (0.67449 is the upper quartile of
the standard normal). Solved for T that is predicted_escape_step.
"""

import math

import numpy as np

UPPER_QUARTILE = 0.6744897501960817


def gd_path(grad, x0, lr, steps):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * grad(path[t])
    return path


def sgd_path(grad, x0, lr, sigma, steps, rng):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * rng.normal(grad(path[t]), sigma)
    return path


def escape_step(path, radius, axis):
    outside = np.flatnonzero(np.abs(path[:, axis]) >= radius)
    return int(outside[0]) if len(outside) else None


def predicted_escape_step(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    kicks = radius / (UPPER_QUARTILE * lr * sigma)
    return math.log1p(kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


def product_saddle_gradients(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    residual = w1 * w2 * x - y
    return np.stack([residual * w2 * x, residual * w1 * x], axis=1)
