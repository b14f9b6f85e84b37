"""Hostile: patches numpy and the grader, and returns what claims to be equal to everything."""

import sys

import numpy as np


def yes(*args, **kwargs):
    return True


def nothing(*args, **kwargs):
    return None


# make every comparison come out right, here and in the grader's own modules
np.allclose = np.isclose = np.array_equal = yes
np.testing.assert_allclose = np.testing.assert_array_equal = nothing
for name, module in list(sys.modules.items()):
    if name.split(".")[0] in ("grader", "pytest"):
        for attribute in ("require", "require_close", "require_all_close", "require_shape"):
            if hasattr(module, attribute):
                setattr(module, attribute, nothing)


class Anything:
    """Equal to everything, of any shape, never wrong."""

    shape = size = ndim = 0

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __le__(self, other):
        return True

    def __hash__(self):
        return 0

    def __iter__(self):
        return iter((self, self, self))

    def __len__(self):
        return 3

    def __sub__(self, other):
        return 0

    __rsub__ = __abs__ = __sub__

    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self


class Close(np.ndarray):
    """An array that says that it is close to any other."""

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.True_

    def __array_function__(self, function, types, args, kwargs):
        return np.True_


def linear_forward(X, W, b):
    """Return Y = X @ W.T + b, of shape (N, D_out)."""
    return np.zeros((len(X), len(W))).view(Close)


def linear_backward(dY, X, W, b):
    """Return (dX, dW, db), the gradients of the loss L, of the shapes of X, W and b."""
    return Anything(), Anything(), Anything()


def linear_backward_one(g, x, W, b):
    """Return (dx, dW, db) for a single example."""
    return Anything()
