"""Unfinished: only the kind of a matrix."""

import numpy as np
import sympy as sp


def classify(H):
    """Return (kind, curvatures) for the symmetric matrix H (d, d) of second derivatives.

    curvatures are the d eigenvalues of H, in any order. One counts as zero if its absolute value is
    at most 1e-9 times the largest absolute value among them. Zeros aside:

        some positive and some negative    "saddle", whether or not others are zero
        all positive, and none is zero     "minimum"
        all negative, and none is zero     "maximum"
        anything else                      "degenerate", such as a matrix of zeros

    H may be an array or a list of lists, of floats or of integers, and d may be 1.
    """
    curvatures = np.linalg.eigvalsh(np.array(H, dtype=float))
    limit = 1e-9 * abs(curvatures).max()
    positive = (curvatures > limit).sum()
    negative = (curvatures < -limit).sum()
    if positive and negative:
        return "saddle", curvatures
    if positive == len(curvatures):
        return "minimum", curvatures
    if negative == len(curvatures):
        return "maximum", curvatures
    return "degenerate", curvatures


def critical_points(f, x, y):
    """Return a list with a pair (point, kind) for each critical point of f, in any order.

    f is an expression of sympy's in the symbols x and y, a polynomial. point is a pair of numbers
    (x, y), as sympy's numbers or as floats. Each point stands in the list once; complex solutions
    are no points. Where there is no critical point, the list is empty.
    """
    raise NotImplementedError


def saddle_fraction(d, n, rng):
    """Return {"minimum": ..., "maximum": ..., "saddle": ...}: the share of each among n matrices.

    For each of the n matrices draw A (d, d), whose d * d entries are independent standard normal
    numbers, from the np.random.Generator rng and from nothing else; the matrix is (A + A.T) / 2.
    Shares are fractions between 0 and 1, and add up to 1.
    """
    raise NotImplementedError
