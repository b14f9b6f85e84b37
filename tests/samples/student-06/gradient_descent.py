"""Wrong: the path lacks the start, and a path that never arrives is there at once."""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    """Return the path of gradient descent, (steps + 1, d)."""
    x = np.array(x0, dtype=float)
    path = np.zeros((steps, len(x)))
    for t in range(steps):
        x = x - lr * grad(x)
        path[t] = x
    return path


def steps_to_reach(path, target, tol):
    """Return the first t at which path[t] is at most tol away from target."""
    distance = np.sqrt(((np.array(path) - np.array(target)) ** 2).sum(axis=1))
    return int(np.argmax(distance <= tol))


def largest_stable_lr(H):
    """Return the border: 2 by the largest eigenvalue."""
    return float(2 / np.linalg.eigvalsh(np.array(H)).max())
