"""Right: itertools and math instead of arrays."""

import math
from itertools import accumulate

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    """Return the path of gradient descent, (steps + 1, d)."""
    start = np.array(x0, dtype=float)

    def step(x, _):
        return x - lr * np.asarray(grad(x))

    return np.array(list(accumulate(range(steps), step, initial=start)))


def steps_to_reach(path, target, tol):
    """Return the first t at which path[t] is at most tol away from target."""
    return next((t for t, point in enumerate(path) if math.dist(point, target) <= tol), None)


def largest_stable_lr(H):
    """Return the border: 2 by the largest eigenvalue."""
    # the eigenvalues are positive, so the largest one is the 2-norm of the matrix
    return 2.0 / float(np.linalg.norm(np.array(H, dtype=float), ord=2))
