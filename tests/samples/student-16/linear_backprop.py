"""Loops over every index, as one would write it in C, into arrays of zeros."""

import numpy as np


def linear_forward(X, W, b):
    N, D_in = X.shape
    D_out = W.shape[0]
    Y = np.zeros((N, D_out))
    for n in range(N):
        for o in range(D_out):
            total = b[o]
            for i in range(D_in):
                total = total + X[n, i] * W[o, i]
            Y[n, o] = total
    return Y


def linear_backward(dY, X, W, b):
    N, D_in = X.shape
    D_out = W.shape[0]
    dX = np.zeros((N, D_in))
    dW = np.zeros((D_out, D_in))
    db = np.zeros(D_out)
    for n in range(N):
        for o in range(D_out):
            db[o] += dY[n, o]
            for i in range(D_in):
                dX[n, i] += dY[n, o] * W[o, i]
                dW[o, i] += dY[n, o] * X[n, i]
    return dX, dW, db


def linear_backward_one(g, x, W, b):
    dx = np.zeros(len(x))
    dW = np.zeros((len(g), len(x)))
    db = np.zeros(len(g))
    for o in range(len(g)):
        db[o] = g[o]
        for i in range(len(x)):
            dx[i] += g[o] * W[o, i]
            dW[o, i] = g[o] * x[i]
    return dx, dW, db
