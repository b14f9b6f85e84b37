"""When gradients pull against each other. Read README.md, then write the three functions.

Conventions
-----------
* G is (N, D): a gradient a row, N of them, with N at least 2. A row may be all zeros.
* A pair is two different rows. Each pair counts once, whichever of the two comes first.
* G may be an array or a list of lists, of floats or of integers. Leave the arguments as they are.
* Return numbers: floats, or NumPy's.

Check your work with `pytest` or `grader check`.
"""

import numpy as np


def confusion(G):
    """Return how hard the worst pair pulls apart.

    That is the lowest dot product of a pair without its minus sign, or 0.0 if none is negative.
    """
    raise NotImplementedError


def conflict_fraction(G):
    """Return which share of the N(N - 1)/2 pairs has a negative dot product, from 0.0 to 1.0."""
    raise NotImplementedError


def order_smoothness(G, order):
    """Return the mean cosine between neighbours when the rows of G are taken in this order.

    order holds the row numbers: first row order[0], then row order[1], and so on. There are N - 1
    neighbouring pairs; one that contains a zero row has the cosine 0. Raise ValueError unless order
    holds each of 0, 1, ..., N - 1 exactly once.
    """
    raise NotImplementedError
