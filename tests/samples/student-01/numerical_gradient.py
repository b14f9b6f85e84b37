"""Right: one copy of x, moved entry by entry and put back."""

import numpy as np


def central(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def secants(f, x, hs):
    """Return the slopes (f(x + h) - f(x)) / h as a list of floats."""
    here = f(x)
    return [float((f(x + h) - here) / h) for h in hs]


def numerical_gradient(f, x, h):
    """Return the gradient of f at x by central differences."""
    x = np.array(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        above = np.squeeze(f(x))
        x[i] = old - h
        below = np.squeeze(f(x))
        x[i] = old
        grad[i] = (above - below) / (2 * h)
    return grad


def best_step(f, x, slope, hs):
    """Return the h whose central difference at x is nearest to slope."""
    return min(hs, key=lambda h: abs(central(f, x, h) - slope))
