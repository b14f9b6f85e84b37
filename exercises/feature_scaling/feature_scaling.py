"""Feature scaling: one size for all features. Read README.md, then write four functions.

Conventions
-----------
* A table X is (N, D): a row for each example, a column for each feature. N and D are 1 or more.
* The loss of the weights w, (D,), is mean((X @ w - y)**2) / 2 with y, (N,). There is no constant
  term. Its gradient is X.T @ (X @ w - y) / N, its Hessian X.T @ X / N.
* Tables and vectors may be lists or arrays, of floats or of integers. Leave them alone, and return
  new arrays of floats.

Check your work with `pytest` or `grader check`.
"""

import numpy as np


def standardize(X):
    """Return (Xs, mean, std): X with the mean 0 and the standard deviation 1 in each column.

    mean and std, (D,), are those of the columns of X; the squares are divided by N. Where all
    numbers of a column are the same, its std is 1 and its Xs is 0.
    """
    raise NotImplementedError


def apply_scaling(X, mean, std):
    """Return new rows X, (M, D), scaled with the mean and the std that standardize returned."""
    raise NotImplementedError


def condition(X):
    """Return the condition number of X.T @ X / N: its largest eigenvalue by its smallest.

    Return inf where the smallest is at most 1e-12 times the largest.
    """
    raise NotImplementedError


def gradient_angle(X, y, w, scale):
    """Return the angle in degrees by which the gradient turns if feature j is scaled by scale[j].

    It lies between the gradients of the loss at the same w, for X and for the scaled X, and is 0
    to 180. Where one of the gradients is exactly zero, return None.
    """
    raise NotImplementedError
