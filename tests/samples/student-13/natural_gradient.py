"""The natural gradient. Read README.md, then write the five functions.

Conventions
-----------
* Rows are examples: X is (N, D), and w is (D,), a weight for each feature. There is no bias.
* F is a symmetric matrix without negative eigenvalues, (D, D); g and n are vectors, (D,).
* The Fisher information of the logistic model is the mean over the N rows.
* The natural gradient n points up, like the gradient. Whoever takes a step subtracts it.
* Return new arrays of floats and leave the arguments as they are.

Arguments are numbers, arrays or lists, of floats (also of float32) or of integers.
Check your work with `pytest` or `grader check`.
"""

import numpy as np


def fisher_gaussian(sigma):
    """Return the Fisher information (2, 2) of one observation of a normal distribution.

    The parameters are its mean and its standard deviation sigma, in this order; sigma is above 0.
    """
    raise NotImplementedError


def fisher_logistic(w, X):
    """Return the Fisher information (D, D) of the logistic model sigmoid(X @ w) in w.

    w is (D,), X is (N, D). It is right for entries of X @ w such as 1000 and -1000, too.
    """
    raise NotImplementedError


def natural(F, g, damping=0.0):
    """Return n, (D,), for which F, with damping added to its diagonal, times n is g.

    F is (D, D), g is (D,), damping is a number from 0 on. F may be singular if it is above 0.
    """
    raise NotImplementedError


def angle(g, n):
    """Return the angle between g and n in degrees: one number, from 0 to 180.

    g and n are (D,), of any length but 0.
    """
    raise NotImplementedError


def widest_gradient(F):
    """Return a gradient g, (D,), for which the angle between g and F^-1 g is as wide as can be.

    F is (D, D); its eigenvalues are above 0. g may have any length but 0.
    """
    raise NotImplementedError
