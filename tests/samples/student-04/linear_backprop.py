"""Right: verbose, with prints everywhere."""

import numpy as np

print("loading my linear layer ...")
np.set_printoptions(precision=3, suppress=True)


def linear_forward(X, W, b):
    """Return Y = X @ W.T + b, of shape (N, D_out)."""
    print("=== forward ===")
    print("X:", X.shape, "W:", W.shape, "b:", b.shape)
    W_transposed = np.transpose(W)
    weighted_inputs = np.matmul(X, W_transposed)
    Y = weighted_inputs + b
    print("Y =", Y)
    return Y


def linear_backward(dY, X, W, b):
    """Return (dX, dW, db), the gradients of the loss L, of the shapes of X, W and b."""
    print("=== backward ===")
    batch_size = X.shape[0]
    print("batch size is", batch_size)

    # the error signal for the layer before
    dX = np.matmul(dY, W)
    print("dX:", dX.shape, "should be", X.shape)

    # one outer product for each example, added up
    dW = np.zeros(W.shape)
    for n in range(batch_size):
        outer_product = np.outer(dY[n], X[n])
        print("  example", n, "adds", outer_product)
        dW = dW + outer_product
    print("dW:", dW.shape, "should be", W.shape)

    # every row adds its part
    db = np.zeros(b.shape)
    for n in range(batch_size):
        db = db + dY[n]
    print("db:", db.shape, "should be", b.shape)

    return dX, dW, db


def linear_backward_one(g, x, W, b):
    """Return (dx, dW, db) for a single example."""
    dx = np.matmul(np.transpose(W), g)
    dW = np.outer(g, x)
    db = np.copy(g)
    print("one example:", dx, dW, db)
    return dx, dW, db
