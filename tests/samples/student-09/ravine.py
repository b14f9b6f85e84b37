"""Wrong: crashes, for a list has no columns."""

import numpy as np


def contraction(lr, curvatures):
    """Return the factors by which a step multiplies each coordinate."""
    curvatures = np.array(curvatures)
    return 1 - lr * curvatures


def best_lr(curvatures):
    """Return the learning rate at which the slowest factor is smallest."""
    curvatures = np.array(curvatures)
    return 2 / (curvatures.min() + curvatures.max())


def sign_flips(path, axis):
    """Return how often column `axis` of path changes its sign."""
    flips = 0
    column = path[:, axis]
    for i in range(1, len(column)):
        if column[i] * column[i - 1] < 0:
            flips += 1
    return flips


def ravine_report(curvatures, start, lr, tol, most):
    """Walk from start by gradient descent, and return (steps, flips, slowest)."""
    factors = contraction(lr, curvatures)
    x = np.array(start, dtype=float)
    path = [x]
    steps = None
    for t in range(most + 1):
        if np.linalg.norm(x) <= tol:
            steps = t
            break
        if t < most:
            x = x * factors
            path.append(x)
    flips = sign_flips(np.array(path), np.argmax(curvatures))
    return steps, flips, np.abs(factors).max()
