"""Unfinished: only the factors."""

import numpy as np


def contraction(lr, curvatures):
    """Return the factors by which a step multiplies each coordinate, with their signs, (K,)."""
    return 1 - lr * np.array(curvatures)


def best_lr(curvatures):
    """Return the learning rate at which the slowest factor is smallest, a number."""
    raise NotImplementedError


def sign_flips(path, axis):
    """Return how often column `axis` of path changes its sign from a row to the next, an int.

    A flip is a pair of neighbouring rows whose product is below 0. A 0 makes no flip.
    """
    raise NotImplementedError


def ravine_report(curvatures, start, lr, tol, most):
    """Walk from start by gradient descent, and return (steps, flips, slowest).

    steps    the first t at which x_t is at most tol away from 0, an int; None if no t from 0 to
             `most` is.
    flips    sign flips along the axis with the largest curvature (the first such axis), from the
             start to that step; with None over all `most` steps. An int.
    slowest  the size of the slowest factor, without its sign.
    """
    raise NotImplementedError
