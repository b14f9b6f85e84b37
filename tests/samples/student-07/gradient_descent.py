"""Wrong: all rows hold the same point, and the border is where it starts to jump across."""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    """Return the path of gradient descent, (steps + 1, d)."""
    w = np.array(x0, dtype=float)
    path = [w]
    for _ in range(steps):
        w -= lr * grad(w)
        path.append(w)
    return np.array(path)


def steps_to_reach(path, target, tol):
    """Return the first t at which path[t] is at most tol away from target."""
    path = np.asarray(path, dtype=float)
    for t in range(path.shape[0]):
        if np.linalg.norm(path[t] - target) <= tol:
            return t


def largest_stable_lr(H):
    """Return the border: 2 by the largest eigenvalue."""
    return 1 / np.linalg.eigvalsh(H).max()
