"""The reference for linear_backprop.

With Y = X @ W.T + b, an entry Y[n, o] = sum_i X[n, i] W[o, i] + b[o]. So dL/dW[o, i] collects
dY[n, o] X[n, i] over n, dL/dX[n, i] collects dY[n, o] W[o, i] over o, and dL/db[o] collects
dY[n, o] over n.
"""

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_backward(dY, X, W, b):
    return dY @ W, dY.T @ X, dY.sum(axis=0)


def linear_backward_one(g, x, W, b):
    return W.T @ g, np.outer(g, x), g.copy()
