"""Right: short numpy, and one loop that walks."""

import numpy as np


def contraction(lr, curvatures):
    """Return the factors by which a step multiplies each coordinate."""
    return 1 - lr * np.asarray(curvatures, dtype=float)


def best_lr(curvatures):
    """Return the learning rate at which the slowest factor is smallest."""
    return 2 / (np.min(curvatures) + np.max(curvatures))


def sign_flips(path, axis):
    """Return how often column `axis` of path changes its sign."""
    column = np.asarray(path)[:, axis]
    return int(np.count_nonzero(column[1:] * column[:-1] < 0))


def ravine_report(curvatures, start, lr, tol, most):
    """Walk from start by gradient descent, and return (steps, flips, slowest)."""
    factors = contraction(lr, curvatures)
    path = [np.array(start, dtype=float)]
    while np.linalg.norm(path[-1]) > tol and len(path) <= most:
        path.append(factors * path[-1])
    steps = len(path) - 1 if np.linalg.norm(path[-1]) <= tol else None
    flips = sign_flips(path, int(np.argmax(curvatures)))
    return steps, flips, float(np.abs(factors).max())
