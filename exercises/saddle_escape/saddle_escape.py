"""Escaping a saddle: what stays and what leaves. Read README.md, then write five functions.

Conventions
-----------
* grad is a function: it takes a point (d,) as an array of floats and returns the gradient there,
  (d,). It works in any number of dimensions d, and so must your paths.
* A path has a point a row: row 0 is the start x0, row t is where you are after t steps. A path of
  `steps` steps is an array (steps + 1, d) of floats; with steps = 0 it holds the start alone.
* x0 may be a list or an array, of floats or of integers. Leave it as it is.
* The noise belongs to the gradient: p[t+1] = p[t] - lr * (grad(p[t]) + sigma * xi[t]). Each xi[t]
  is a new vector (d,) of independent standard normal numbers, so sigma is a standard deviation.
* All randomness comes from rng, a numpy.random.Generator. How you draw is your choice.

Your own saddle is f(x, y) = ({{a}} * x**2 - {{b}} * y**2) / 2. Check your work with `pytest` or
`grader check`.
"""

import math

import numpy as np


def gd_path(grad, x0, lr, steps):
    """Return the path of gradient descent, (steps + 1, d), from x0 with the learning rate lr."""
    raise NotImplementedError


def sgd_path(grad, x0, lr, sigma, steps, rng):
    """Return a path of gradient descent with noise of standard deviation sigma on the gradient.

    The path is (steps + 1, d) and starts at x0. With sigma = 0 it is the path of gd_path.
    """
    raise NotImplementedError


def escape_step(path, radius, axis=1):
    """Return the first t with |path[t, axis]| >= radius, an int; None if there is none.

    Row 0 counts. The axis may be negative, as in NumPy: -1 is the last one.
    """
    raise NotImplementedError


def predicted_escape_step(lr, curvature, sigma, radius):
    """Return t*, the step at which half of all noisy paths have escaped, as a real number.

    The paths start exactly on the saddle. curvature is the size of the negative one, a positive
    number: the ground falls away as -curvature * y**2 / 2. Do not round. With sigma = 0 no path
    escapes, and t* is math.inf.
    """
    raise NotImplementedError


def product_saddle_gradients(w1, w2, x, y):
    """Return the gradient in (w1, w2) of each example's loss (w1 * w2 * x[n] - y[n])**2 / 2.

    x and y are (N,), w1 and w2 are numbers. The result is (N, 2): a row an example, its first
    column the slope along w1 and its second the slope along w2. No sum, no mean.
    """
    raise NotImplementedError
