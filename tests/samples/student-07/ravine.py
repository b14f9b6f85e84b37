"""Wrong: relies on the order of the curvatures, and the slowest factor keeps its sign."""

import numpy as np


def contraction(lr, curvatures):
    """Return the factors by which a step multiplies each coordinate."""
    return np.ones(len(curvatures)) - lr * np.array(curvatures)


def best_lr(curvatures):
    """Return the learning rate at which the slowest factor is smallest."""
    return 2 / (curvatures[0] + curvatures[-1])


def sign_flips(path, axis):
    """Return how often column `axis` of path changes its sign."""
    y = np.array(path, dtype=float)[:, axis]
    return int((y[:-1] * y[1:] < 0).sum())


def ravine_report(curvatures, start, lr, tol, most):
    """Walk from start by gradient descent, and return (steps, flips, slowest)."""
    factors = contraction(lr, curvatures)
    path = np.zeros((most + 1, len(start)))
    path[0] = start
    for t in range(most):
        path[t + 1] = factors * path[t]
    steps = None
    for t in range(most + 1):
        if np.linalg.norm(path[t]) <= tol:
            steps = t
            path = path[: t + 1]
            break
    flips = sign_flips(path, np.argmax(curvatures))
    return steps, flips, max(factors)
