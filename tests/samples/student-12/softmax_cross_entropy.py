"""Empty: the stub as it was handed out.

Conventions
-----------
* Rows are examples: logits is (N, C), one example a row, one class a column. N is 1 or more, and C
  is 2 or more.
* y is (N,): the label of each example, a whole number from 0 to C - 1. Labels are not one-hot rows.
* The loss is the mean over the N examples, so the 1/N is inside dlogits.
"""

import numpy as np


def softmax(logits):
    """Return the shares (N, C): each row of logits turned into positive numbers with the sum 1."""
    raise NotImplementedError


def loss_and_grad(logits, y):
    """Return (loss, dlogits) of the mean cross-entropy.

    loss is one number; dlogits is its gradient with respect to logits, (N, C).
    """
    raise NotImplementedError
