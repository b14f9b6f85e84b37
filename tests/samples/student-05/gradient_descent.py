"""Wrong: climbs, and reads the largest curvature off the diagonal."""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    """Return the path of gradient descent, (steps + 1, d)."""
    x = np.array(x0, dtype=float)
    path = [x.copy()]
    for _ in range(steps):
        x += lr * grad(x)
        path.append(x.copy())
    return np.array(path)


def steps_to_reach(path, target, tol):
    """Return the first t at which path[t] is at most tol away from target."""
    for t in range(len(path)):
        d = np.array(path[t]) - np.array(target)
        if np.sqrt(d @ d) <= tol:
            return t
    return None


def largest_stable_lr(H):
    """Return the border: 2 by the largest eigenvalue."""
    return 2 / np.max(np.diag(H))
