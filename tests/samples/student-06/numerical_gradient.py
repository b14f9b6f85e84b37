"""Wrong: does not put the entry back before the next."""

import numpy as np


def secants(f, x, hs):
    """Return the slopes (f(x + h) - f(x)) / h as a list of floats."""
    fx = f(x)
    result = []
    for h in hs:
        result.append(float((f(x + h) - fx) / h))
    return result


def numerical_gradient(f, x, h):
    """Return the gradient of f at x by central differences."""
    x = np.array(x, dtype=float)
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index", "zerosize_ok"])
    while not it.finished:
        i = it.multi_index
        x[i] += h
        fplus = np.array(f(x)).sum()
        x[i] -= 2 * h
        fminus = np.array(f(x)).sum()
        grad[i] = (fplus - fminus) / (2 * h)
        it.iternext()
    return grad


def best_step(f, x, slope, hs):
    """Return the h whose central difference at x is nearest to slope."""
    best = hs[0]
    smallest = np.inf
    for h in hs:
        error = abs((f(x + h) - f(x - h)) / (2 * h) - slope)
        if error < smallest:
            smallest = error
            best = h
    return best
