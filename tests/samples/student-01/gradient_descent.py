"""Right: fills the rows of one array."""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    """Return the path of gradient descent, (steps + 1, d)."""
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * grad(path[t])
    return path


def steps_to_reach(path, target, tol):
    """Return the first t at which path[t] is at most tol away from target."""
    distances = np.linalg.norm(np.asarray(path) - np.asarray(target), axis=1)
    near = np.flatnonzero(distances <= tol)
    return int(near[0]) if near.size else None


def largest_stable_lr(H):
    """Return the border: 2 by the largest eigenvalue."""
    return 2 / np.linalg.eigvalsh(H)[-1]
