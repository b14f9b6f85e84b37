"""Wrong: chooses the step by the slope to one side."""

import numpy as np


def secants(f, x, hs):
    """Return the slopes (f(x + h) - f(x)) / h as a list of floats."""
    return [float((f(x + h) - f(x)) / h) for h in hs]


def numerical_gradient(f, x, h):
    """Return the gradient of f at x by central differences."""
    x = np.array(x, dtype=float)
    grad = np.empty(x.shape)
    for index, value in np.ndenumerate(x):
        plus, minus = x.copy(), x.copy()
        plus[index] = value + h
        minus[index] = value - h
        grad[index] = np.sum(f(plus) - f(minus)) / (2 * h)
    return grad


def best_step(f, x, slope, hs):
    """Return the h whose central difference at x is nearest to slope."""
    errors = np.abs(np.array(secants(f, x, hs)) - slope)
    return hs[np.argmin(errors)]
