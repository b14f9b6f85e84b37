"""Every example votes on the gradient. Read README.md, then write the four functions.

Conventions
-----------
* Rows are examples: X is (N, D), and y, (N,), holds the labels 0 and 1.
* The score is z = X @ w + b and the probability is p = sigmoid(z), as in the last lesson. Write p
  again here. Scores of 1000 and of -1000 must do no harm.
* A vote has D + 1 entries: first those on w, and last the one on b. It is not divided by N. The
  mean of all votes is the gradient (dw, db) of the mean loss.
* w, X and y may be lists or arrays, of floats or of integers. Leave them alone, and return new
  arrays of floats.

Check your work with `pytest` or `grader check`.
"""

import numpy as np


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    raise NotImplementedError


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in.

    pos + neg is the gradient. A class without an example brings in D + 1 zeros.
    """
    raise NotImplementedError


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total.

    Examples of one class have the same weight, and the mean of all N weights is 1. If all labels
    are the same there is nothing to balance, and every weight is 1.
    """
    raise NotImplementedError


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    raise NotImplementedError
