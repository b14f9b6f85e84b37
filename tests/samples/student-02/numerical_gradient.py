"""Right: one shift for each entry, from the identity matrix."""

import numpy as np


def secants(f, x, hs):
    """Return the slopes (f(x + h) - f(x)) / h as a list of floats."""
    hs = np.asarray(hs, dtype=float)
    rises = np.array([f(x + h) for h in hs], dtype=float) - f(x)
    return (rises / hs).tolist()


def numerical_gradient(f, x, h):
    """Return the gradient of f at x by central differences."""
    x = np.asarray(x, dtype=float)
    shifts = h * np.eye(x.size)
    slopes = []
    for shift in shifts:
        shift = shift.reshape(x.shape)
        rise = np.asarray(f(x + shift)) - np.asarray(f(x - shift))
        slopes.append(rise.item() / (2 * h))
    return np.array(slopes, dtype=float).reshape(x.shape)


def best_step(f, x, slope, hs):
    """Return the h whose central difference at x is nearest to slope."""
    errors = [abs((f(x + h) - f(x - h)) / 2 / h - slope) for h in hs]
    return hs[int(np.argmin(errors))]
