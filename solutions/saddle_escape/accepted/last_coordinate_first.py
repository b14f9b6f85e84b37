"""Adds the kicks with a plus and draws them from the last coordinate to the first."""

import math

import numpy as np


class Walker:
    def __init__(self, grad, x0, lr):
        self.grad, self.lr = grad, lr
        self.x = np.array(x0, dtype=float)
        self.seen = [self.x.copy()]

    def step(self, kick=0.0):
        self.x -= self.lr * self.grad(self.x.copy())
        self.x += self.lr * kick
        self.seen.append(self.x.copy())


def gd_path(grad, x0, lr, steps):
    walker = Walker(grad, x0, lr)
    for _ in range(steps):
        walker.step()
    return np.vstack(walker.seen)


def sgd_path(grad, x0, lr, sigma, steps, rng):
    walker = Walker(grad, x0, lr)
    for _ in range(steps):
        walker.step(sigma * rng.standard_normal(walker.x.size)[::-1])
    return np.vstack(walker.seen)


def escape_step(path, radius, axis=1):
    inside = np.abs(path[:, axis]) < radius
    return None if inside.all() else int(np.argmin(inside))


def predicted_escape_step(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    needed = (radius / (0.67449 * lr * sigma)) ** 2  # 1 + rho^2 + ... + rho^(2t-2)
    return math.log2(needed * (rho**2 - 1) + 1) / math.log2(rho**2)


def product_saddle_gradients(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    along_w1 = w1 * (w2 * x) ** 2 - w2 * x * y
    along_w2 = w2 * (w1 * x) ** 2 - w1 * x * y
    return np.column_stack((along_w1, along_w2))
