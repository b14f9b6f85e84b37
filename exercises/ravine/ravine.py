"""A ravine: why gradient descent zigzags. Read README.md, then write four functions.

Conventions
-----------
* The landscape is f(x) = sum(curvatures * x**2) / 2: `curvatures` has a positive number for each
  axis, (K,), in any order. The bottom is at 0.
* A path has one point per row: row 0 is the start, row t is p_t, the point after t steps.
* Curvatures, points and paths may be lists or arrays, of floats or of integers. Leave them alone.

Check your work with `pytest` or `grader check`.
"""

import numpy as np


def contraction(lr, curvatures):
    """Return the factors by which a step multiplies each coordinate, with their signs, (K,)."""
    raise NotImplementedError


def best_lr(curvatures):
    """Return the learning rate at which the slowest factor is smallest, a number."""
    raise NotImplementedError


def sign_flips(path, axis):
    """Return how often column `axis` of path changes its sign from a row to the next, an int.

    A flip is a pair of neighbours in that column whose product is below 0. A 0 makes no flip.
    """
    raise NotImplementedError


def ravine_report(curvatures, start, lr, tol, most):
    """Walk from start by gradient descent, and return (steps, flips, slowest).

    steps    the first t at which p_t is at most tol away from 0, an int; None if there is none
             from 0 to `most`.
    flips    sign flips along the most curved axis (the first, where some are equal), from the start
             to that step; with None over all `most` steps. An int.
    slowest  the size of the slowest factor, without its sign.
    """
    raise NotImplementedError
