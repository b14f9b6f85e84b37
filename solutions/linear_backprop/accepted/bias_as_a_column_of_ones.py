"""The bias trick: a column of ones makes the bias one more weight, cut off again at the end."""

import numpy as np


def with_ones(X):
    return np.hstack([X, np.ones((X.shape[0], 1))])


def linear_forward(X, W, b):
    theta = np.column_stack((W, b))
    return with_ones(X) @ theta.transpose()


def linear_backward(dY, X, W, b):
    d_theta = dY.transpose() @ with_ones(X)
    d_inputs = dY @ np.column_stack((W, b))
    return d_inputs[:, :-1], d_theta[:, :-1], d_theta[:, -1]


def linear_backward_one(g, x, W, b):
    d_theta = g[:, np.newaxis] * np.append(x, 1)
    return (g[:, np.newaxis] * W).sum(0), d_theta[:, :-1], d_theta[:, -1]
