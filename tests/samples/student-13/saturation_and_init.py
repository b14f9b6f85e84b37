"""Saturation, and how to draw the first weights. Read README.md, then write three functions.

Conventions, here and in the whole course
-----------------------------------------
* A layer with n_in inputs and n_out units has W of the shape (n_out, n_in), a row per unit, and
  computes Z = X @ W.T for examples that are rows. Biases start at 0 and are not asked for.
* `rng` is a np.random.Generator. Draw from it and from nothing else.
* The weights are independent draws from a normal or a uniform distribution with mean 0.
* The slope of tanh at z is 1 - tanh(z)**2.
* Z is an array of any real type and any shape, nested lists, or one number. Leave it as it is.

Check your work with `pytest` or `grader check`.
"""

import numpy as np


def saturated_fraction(Z, slope):
    """Return the fraction, from 0 to 1, of the entries of Z where tanh has a slope below `slope`.

    Z has any shape and is not empty; its entries may be from -1000 to 1000. `slope` is from 0.001
    to 1. The result is one number.
    """
    raise NotImplementedError


def xavier(n_in, n_out, rng):
    """Return first weights W, (n_out, n_in): independent, mean 0, variance 2 / (n_in + n_out)."""
    raise NotImplementedError


def he(n_in, n_out, rng):
    """Return first weights W, (n_out, n_in): independent, mean 0, variance 2 / n_in."""
    raise NotImplementedError
