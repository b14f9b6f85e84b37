"""Momentum: a heavy ball. Read README.md, then write four functions.

Conventions
-----------
* w is where the ball is, v its velocity: the step that it took last. Before the first step v is 0.
  One step, with the gradient g at w, the learning rate lr and the momentum mu, 0 <= mu < 1:

      the new v is mu times the old one, minus lr times g;
      the new w is w plus the new v.

* grad is a function: it takes a point (d,) as an array of floats and returns the gradient there,
  (d,). It works in any number of dimensions d, and so must your paths.
* A path has a point a row: row 0 is the start x0, row t is where you are after t steps. A path of
  `steps` steps is an array (steps + 1, d) of floats; with steps = 0 it holds the start alone.
* x0 and eigs may be lists or arrays, of floats or of integers. Leave them as they are.

Fresh arrays are cleaner, but here no point hangs on it: momentum_step may also write into the w and
v that it is given. Check your work with `pytest` or `grader check`.
"""

import numpy as np


def momentum_step(w, g, v, lr, mu):
    """Return (w, v) after one step.

    w, g and v are arrays of floats of one shape, any shape. So are both results.
    """
    raise NotImplementedError


def momentum_path(grad, x0, lr, mu, steps):
    """Return the path of the heavy ball, (steps + 1, d), from x0 and at rest."""
    raise NotImplementedError


def slowest_factor(lr, mu, eigs):
    """Return the size of the largest root of z**2 - (1 + mu - lr * eig) * z + mu, a number.

    The largest over all curvatures in eigs, (K,), which may be positive or negative. Roots may be
    complex: the size is then the absolute value.
    """
    raise NotImplementedError


def best_momentum(eigs):
    """Return (lr, mu) with the smallest slowest factor. All curvatures in eigs are positive."""
    raise NotImplementedError
