"""Wrong: a zero makes a flip."""

import numpy as np


def contraction(lr, curvatures):
    """Return the factors by which a step multiplies each coordinate."""
    return 1 - lr * np.array(curvatures)


def best_lr(curvatures):
    """Return the learning rate at which the slowest factor is smallest."""
    return 2 / (min(curvatures) + max(curvatures))


def sign_flips(path, axis):
    """Return how often column `axis` of path changes its sign."""
    signs = np.sign(np.array(path)[:, axis])
    return int(np.sum(signs[1:] != signs[:-1]))


def ravine_report(curvatures, start, lr, tol, most):
    """Walk from start by gradient descent, and return (steps, flips, slowest)."""
    curvatures = np.array(curvatures, dtype=float)
    x = np.array(start, dtype=float)
    path = [x]
    steps = 0 if np.linalg.norm(x) <= tol else None
    while steps is None and len(path) <= most:
        x = x - lr * curvatures * x
        path.append(x)
        if np.linalg.norm(x) <= tol:
            steps = len(path) - 1
    slowest = np.max(np.abs(contraction(lr, curvatures)))
    return steps, sign_flips(path, curvatures.argmax()), slowest
