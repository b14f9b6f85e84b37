"""Backpropagation through an activation. Read README.md, then write three functions.

Conventions
-----------
* Forward, an activation f takes each entry of Z by itself: A = f(Z), of the shape of Z.
* dA = dL/dA is the upstream gradient, and dZ = dL/dZ is what you return.
* dA, Z and dZ have one shape, which may be any: (), (N,), (N, M), (2, 3, 4) and so on.
* Nothing is summed, and nothing is divided by N.
* What comes in is Z, from before the activation, and not A.
* dA and Z may be arrays of any real type, lists, or plain numbers. Leave them as they are, and
  return new numbers, with their fractions also where Z holds integers.

Check your work with `pytest` or `grader check`.
"""

import numpy as np


def sigmoid_backward(dA, Z):
    """Return dZ for A = 1 / (1 + exp(-Z)). Entries of Z may be from -1000 to 1000."""
    raise NotImplementedError


def tanh_backward(dA, Z):
    """Return dZ for A = tanh(Z). Entries of Z may be from -1000 to 1000."""
    raise NotImplementedError


def relu_backward(dA, Z):
    """Return dZ for A = max(0, Z), entry by entry. At Z = 0 any slope from 0 to 1 is right."""
    raise NotImplementedError
