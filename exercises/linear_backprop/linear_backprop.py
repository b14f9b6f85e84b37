"""Backpropagation through a linear layer. Read README.md, then write the three functions.

Conventions, here and in the whole course
-----------------------------------------
* Rows are examples: X is (N, D_in), one example a row.
* W is (D_out, D_in), b is (D_out,), and the layer computes Y = X @ W.T + b, which is (N, D_out).
* dY is the upstream gradient dL/dY, of the shape of Y.
* A layer sums over the batch. Only the loss divides by N, so the 1/N is already inside dY.
* Return new arrays and leave the arguments as they are.

Arguments are NumPy arrays of any real type, most often float64. Compute in the type they have, and
do not round to integers or to float32. Check your work with `pytest` or `grader check`.
"""

import numpy as np


def linear_forward(X, W, b):
    """Return Y = X @ W.T + b, of shape (N, D_out).

    X is (N, D_in), W is (D_out, D_in), b is (D_out,).
    """
    raise NotImplementedError


def linear_backward(dY, X, W, b):
    """Return (dX, dW, db), the gradients of the loss L, of the shapes of X, W and b.

    dY = dL/dY is (N, D_out); X, W and b are what linear_forward was given.
    """
    raise NotImplementedError


def linear_backward_one(g, x, W, b):
    """Return (dx, dW, db) for a single example: x is (D_in,), and g = dL/dy is (D_out,).

    The results have the shapes of x, W and b.
    """
    raise NotImplementedError
