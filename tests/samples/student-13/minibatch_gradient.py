"""Mini-batches: noisy, and right on average. Read README.md, then write the four functions.

Conventions, here and in the whole course
-----------------------------------------
* Rows are examples: X is (N, D), y is (N,), and w is (D,). Rows are numbered from 0 to N - 1.
* The model is x . w, without a bias. Example n has the loss (x_n . w - y_n)**2 / 2, and the loss of
  many examples is the mean of theirs.
* G is (N, D): its row n is the gradient of example n.
* B is the size of a batch. Row numbers are integers.
* Return new arrays of floats where gradients are asked for, and leave the arguments as they are.

Arguments are arrays of any real type, or lists of them. Compute in float64, or in the type they
have if that is float32. Check your work with `pytest` or `grader check`.
"""

import numpy as np


def minibatch_grad(w, X, y, idx):
    """Return the gradient in w of the mean loss over the examples idx, of shape (D,).

    idx is a list, a tuple or an array of one or more row numbers, in any order. A number that
    stands there twice counts twice, and -1 is the last row, as in NumPy.
    """
    raise NotImplementedError


def all_batches(N, B):
    """Return every batch of B different row numbers out of N, a batch a row: (count, B).

    No two rows hold the same examples. 1 <= B <= N. The order of the rows, and within a row, is
    free. An array, or a list of lists or tuples.
    """
    raise NotImplementedError


def noise_cov(G, B, replace):
    """Return the covariance (D, D) of the mean of B rows of G, (N, D), that are drawn at random.

    With replace = True each draw is from all N rows, so a row may come twice. With replace = False
    the B rows are different, and 1 <= B <= N.
    """
    raise NotImplementedError


def epoch(N, B, rng):
    """Return the row numbers 0 to N - 1, shuffled by rng and cut into a list of batches.

    Each number comes once. Batches have B numbers each; where B does not divide N, the last one has
    what is left. B may be larger than N.
    """
    raise NotImplementedError
