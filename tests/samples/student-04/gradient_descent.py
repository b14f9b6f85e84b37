"""Wrong: exactly at the tolerance is not near enough."""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    """Return the path of gradient descent, (steps + 1, d)."""
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - lr * grad(x)
        path.append(x)
    return np.array(path)


def steps_to_reach(path, target, tol):
    """Return the first t at which path[t] is at most tol away from target."""
    target = np.array(target)
    for t, point in enumerate(path):
        if np.linalg.norm(np.array(point) - target) < tol:
            return t
    return None


def largest_stable_lr(H):
    """Return the border: 2 by the largest eigenvalue."""
    return 2 / max(np.linalg.eigvalsh(H))
