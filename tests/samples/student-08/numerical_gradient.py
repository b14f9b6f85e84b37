"""Unfinished: only the secants."""

import numpy as np


def secants(f, x, hs):
    """Return the slopes (f(x + h) - f(x)) / h as a list of floats, one for each h of hs, in order.

    x is a number. An h may be negative: then the second point lies to the left of x.
    """
    return [float((f(x + h) - f(x)) / h) for h in hs]


def numerical_gradient(f, x, h):
    """Return the gradient of f at x by central differences, an array of floats of the shape of x.

    Move one entry at a time, by h to either side, and ask f exactly twice for each entry of x.
    x may have any shape: a number (), a point (d,), a matrix such as (2, 3), or no entries at all.
    f returns one number, as a float or in an array of shape (1,).
    """
    raise NotImplementedError


def best_step(f, x, slope, hs):
    """Return the h of hs whose central difference at x is nearest to slope, the true slope.

    The central difference is (f(x + h) - f(x - h)) / (2 * h); x is a number.
    """
    raise NotImplementedError
