"""No formula at all: every entry is moved both ways, and the loss sum(dY * Y) is compared."""

import numpy as np


def linear_forward(X, W, b):
    Y = np.inner(X, W)
    return Y + b


def slopes(loss, array):
    """Return how fast the loss changes with each entry; it is linear, so a step of 1 is exact."""
    result = np.empty(array.shape)
    for place in np.ndindex(array.shape):
        up = array.astype(float)
        down = array.astype(float)
        up[place] += 1
        down[place] -= 1
        result[place] = (loss(up) - loss(down)) / 2
    return result


def linear_backward(dY, X, W, b):
    return (
        slopes(lambda moved: np.sum(dY * linear_forward(moved, W, b)), X),
        slopes(lambda moved: np.sum(dY * linear_forward(X, moved, b)), W),
        slopes(lambda moved: np.sum(dY + linear_forward(X, W, moved)), b),
    )


def linear_backward_one(g, x, W, b):
    dx = slopes(lambda moved: g @ linear_forward(moved, W, b), x)
    dW = slopes(lambda moved: g @ linear_forward(x, moved, b), W)
    db = slopes(lambda moved: g @ linear_forward(x, W, moved), b)
    return dx, dW, db
