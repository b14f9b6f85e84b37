"""Gradient descent: start, gradient, step down, repeat. Read README.md, then write three functions.

Conventions
-----------
* grad is a function: it takes a point (d,) as an array of floats and returns the gradient there,
  (d,). It works in any number of dimensions d, and so must your paths.
* A path has one point per row: row 0 is the start x0, row t is where you are after t steps. With
  `steps` steps it is an array (steps + 1, d) of floats; with steps = 0 it holds the start alone.
* Points, paths and tables may be lists or arrays, of floats or of integers. Leave them alone.

Your own descent on the bowl x**2 + y**2 starts at [6, -5] with the learning rate 0.4.
Check your work with `pytest` or `grader check`.
"""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    """Return the path of gradient descent, (steps + 1, d), from x0 with the learning rate lr."""
    raise NotImplementedError


def steps_to_reach(path, target, tol):
    """Return the first t at which path[t] is at most tol away from target, an int.

    The distance is the length of the straight line. Row 0 counts. None if no row is that near.
    """
    raise NotImplementedError


def largest_stable_lr(H):
    """Return the border: below this rate, gradient descent comes ever nearer to the bottom.

    H, (d, d), is the bowl's Hessian: symmetric, and all of its eigenvalues are positive. Its
    bottom is at 0, and the gradient at the point p is H p.
    """
    raise NotImplementedError
