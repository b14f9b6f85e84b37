"""Backpropagation through two layers. Read README.md, then write the two functions.

Conventions, here and in the whole course
-----------------------------------------
* Rows are examples: X is (N, D), one example a row. K is the number of hidden units.
* W1 is (K, D), b1 is (K,), W2 is (C, K), b2 is (C,): one row of W per output of its layer.
* dY is the error signal dL/dY, of the shape of Y, and each gradient has its array's shape.
* A layer sums over the batch. Only the loss divides by N, so the 1/N is already inside dY.
* Return new arrays and leave the arguments as they are.

Arguments are NumPy arrays of any real type, or lists of numbers. Check your work with `pytest` or
`grader check`.
"""

import numpy as np


def forward(X, W1, b1, W2, b2):
    """Return a dict with the keys "Z", "H" and "Y", the values station by station.

    Z (N, K) is what layer 1 gives, H (N, K) its tanh, and Y (N, C) what layer 2 gives.
    """
    raise NotImplementedError


def backward(dY, X, Z, H, W1, W2):
    """Return a dict with the keys "dW2", "db2", "dH", "dZ", "dW1", "db1" and "dX".

    dY = dL/dY is (N, C); Z and H = tanh(Z) are what forward gave for X.
    """
    raise NotImplementedError
