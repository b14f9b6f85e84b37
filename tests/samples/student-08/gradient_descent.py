"""Unfinished: only the path."""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    """Return the path of gradient descent, (steps + 1, d), from x0 with the learning rate lr."""
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)


def steps_to_reach(path, target, tol):
    """Return the first t at which path[t] is at most tol away from target, an int.

    The distance is the length of the straight line. Row 0 counts. None if no row is that near.
    """
    raise NotImplementedError


def largest_stable_lr(H):
    """Return the border: at rates below it, gradient descent on f(x) = x.H.x / 2 comes ever nearer.

    H, (d, d), is the Hessian: symmetric, and all of its eigenvalues are positive.
    """
    raise NotImplementedError
