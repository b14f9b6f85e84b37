"""Empty: the stub as it was handed out.

Conventions, here and in the whole course
-----------------------------------------
* Rows are examples: X is (N, D_in), one example a row.
* W is (D_out, D_in), b is (D_out,), and the layer computes Y = X @ W.T + b, which is (N, D_out).
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
