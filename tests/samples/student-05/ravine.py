"""Wrong: factors without their signs, and the border for the best rate."""

import numpy as np


def contraction(lr, curvatures):
    """Return the factors by which a step multiplies each coordinate."""
    return np.abs(1 - lr * np.array(curvatures))


def best_lr(curvatures):
    """Return the learning rate at which the slowest factor is smallest."""
    return 2 / np.max(curvatures)


def sign_flips(path, axis):
    """Return how often column `axis` of path changes its sign."""
    path = np.array(path)
    count = 0
    for a, b in zip(path[:-1, axis], path[1:, axis]):
        if a * b < 0:
            count += 1
    return count


def ravine_report(curvatures, start, lr, tol, most):
    """Walk from start by gradient descent, and return (steps, flips, slowest)."""
    c = np.array(curvatures, dtype=float)
    x = np.array(start, dtype=float)
    path = [x]
    steps = None
    for t in range(most + 1):
        if np.sqrt(np.sum(x**2)) <= tol:
            steps = t
            break
        if t < most:
            x = x - lr * c * x
            path.append(x)
    return steps, sign_flips(path, np.argmax(c)), contraction(lr, c).max()
