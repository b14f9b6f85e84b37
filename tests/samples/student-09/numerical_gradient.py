"""Wrong: crashes, for the step has another name in the formula."""

import numpy as np


def secants(f, x, hs):
    """Return the slopes (f(x + h) - f(x)) / h as a list of floats."""
    slopes = []
    for h in hs:
        slopes.append(float((f(x + h) - f(x)) / h))
    return slopes


def numerical_gradient(f, x, h):
    """Return the gradient of f at x by central differences."""
    x = np.array(x, dtype=float)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up = x.copy()
        down = x.copy()
        up[i] += h
        down[i] -= h
        grad[i] = np.squeeze(f(up) - f(down)) / (2 * eps)
    return grad


def best_step(f, x, slope, hs):
    """Return the h whose central difference at x is nearest to slope."""
    errors = []
    for h in hs:
        errors.append(abs((f(x + h) - f(x - h)) / (2 * h) - slope))
    return hs[errors.index(min(errors))]
