"""Wrong: divides by h, and takes the smallest step for the best."""

import numpy as np


def secants(f, x, hs):
    """Return the slopes (f(x + h) - f(x)) / h as a list of floats."""
    return [float((f(x + h) - f(x)) / h) for h in hs]


def numerical_gradient(f, x, h):
    """Return the gradient of f at x by central differences."""
    x = np.array(x, dtype=float)
    grad = np.zeros(x.shape)
    for i in np.ndindex(*x.shape):
        right = x.copy()
        right[i] += h
        left = x.copy()
        left[i] -= h
        grad[i] = np.asarray(f(right) - f(left)).item() / h
    return grad


def best_step(f, x, slope, hs):
    """Return the h whose central difference at x is nearest to slope."""
    return min(hs)
