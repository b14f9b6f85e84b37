"""Wrong: secants to both sides, and a whole number stays whole."""

import numpy as np


def slope_at(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def secants(f, x, hs):
    """Return the slopes (f(x + h) - f(x)) / h as a list of floats."""
    return [float(slope_at(f, x, h)) for h in hs]


def numerical_gradient(f, x, h):
    """Return the gradient of f at x by central differences."""
    x = np.array(x)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        forward = x.copy()
        backward = x.copy()
        forward[i] = x[i] + h
        backward[i] = x[i] - h
        difference = np.ravel(f(forward))[0] - np.ravel(f(backward))[0]
        grad[i] = difference / (2 * h)
    return grad


def best_step(f, x, slope, hs):
    """Return the h whose central difference at x is nearest to slope."""
    return sorted(hs, key=lambda h: abs(slope_at(f, x, h) - slope))[0]
