"""The loss of a yes-or-no question, and its gradient. Read README.md, then write two functions.

Conventions, here and in the whole course
-----------------------------------------
* Rows are examples: X is (N, D), one example a row, and N and D may be 1.
* w is (D,), a weight for each feature, and b is one number. z = X @ w + b is (N,).
* y is (N,): a label for each example, 0 or 1, or a number between (a soft label).
* The loss is the mean over the N examples, of natural logarithms, without a regulariser.
* Both functions are right for large z too, such as 1000 and -1000.
* Return new arrays and leave the arguments as they are.

Arguments are arrays or lists, of floats (also of float32) or of integers.
Check your work with `pytest` or `grader check`.
"""

import numpy as np


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b): one number.

    w is (D,), b a number, X is (N, D), y is (N,).
    """
    raise NotImplementedError


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss: dw is (D,), like w, and db is one number.

    w is (D,), b a number, X is (N, D), y is (N,).
    """
    raise NotImplementedError
