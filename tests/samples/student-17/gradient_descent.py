"""2 / lr - H has a Cholesky factor as long as lr is below the border; halve the doubt 60 times."""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    x = np.zeros(len(x0)) + x0
    rows = x[None, :]
    for _ in range(steps):
        x = x.copy()
        x -= lr * np.asarray(grad(x))
        rows = np.append(rows, [x], axis=0)
    return rows


def steps_to_reach(path, target, tol):
    t = 0
    while t < len(path):
        way = np.subtract(path[t], target)
        if np.sqrt(way.dot(way)) <= tol:
            return t
        t += 1


def largest_stable_lr(H):
    H = np.array(H, dtype=float)
    low, high = 0.0, 4 / np.max(np.diag(H))
    for _ in range(60):
        middle = (low + high) / 2
        try:
            np.linalg.cholesky(2 / middle * np.eye(len(H)) - H)
            low = middle
        except np.linalg.LinAlgError:
            high = middle
    return low
