"""What the network looked at: slopes in the input. Read README.md, then write the three functions.

Conventions
-----------
* params is a dict with the keys "W1" (K, D), "b1" (K,), "W2" (C, K) and "b2" (C,), in any order.
  The network sends one x, (D,), through layer 1, tanh and layer 2, to C scores. No softmax.
* label is a whole number from 0 to C - 1.
* score_grad is a function: it takes a point (d,) as an array of floats and returns the gradient of
  a score there, (d,). It works in any number of dimensions d, and so must your paths.
* A path has one point per row: row 0 is the start x0, row t is where you are after t steps.
* Return new arrays. Leave the arguments as they are, and the arrays in params too.

Arguments are arrays of any real type, or lists of numbers. Compute in float64, or in the type they
have if that is float32. Check your work with `pytest` or `grader check`.
"""

import numpy as np


def saliency(params, x, label):
    """Return the gradient of the score number `label` in the input x; both are (D,)."""
    raise NotImplementedError


def top_inputs(dx, k):
    """Return the places of the k entries of dx, (D,), that are largest in size, as integers (k,).

    The place of the largest comes first, and places count from 0.
    """
    raise NotImplementedError


def dream(score_grad, x0, lr, steps):
    """Return the path of gradient ascent, (steps + 1, d), from x0 with the learning rate lr."""
    raise NotImplementedError
