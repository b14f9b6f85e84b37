"""The batch as a loop over single examples: their outer products are added up one by one."""

import numpy as np


def linear_forward(X, W, b):
    return np.stack([W.dot(x) + b for x in X])


def linear_backward_one(g, x, W, b):
    return g.dot(W), np.outer(g, x), np.array(g)


def linear_backward(dY, X, W, b):
    dX_rows = []
    dW = 0
    db = 0
    for g, x in zip(dY, X, strict=True):
        dx, dW_of_one, db_of_one = linear_backward_one(g, x, W, b)
        dX_rows.append(dx)
        dW = dW + dW_of_one
        db = db + db_of_one
    return np.vstack(dX_rows), dW, db
