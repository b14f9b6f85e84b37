"""Backpropagation through time. Read README.md, then write the three functions.

Conventions, here and in the whole course
-----------------------------------------
* Rows are examples, N of them. Time is the second axis: X is (N, T, D); X[:, t] goes into step t.
* K is the number of units. A state h is (N, K); Wx is (K, D), Wh is (K, K), b is (K,).
* Steps are numbered from 0 to T - 1. H is (N, T, K), and H[:, t] is the state after step t:

      h = h0
      for t in range(T):
          h = rnn_step(X[:, t], h, Wx, Wh, b)
          H[:, t] = h

* A step sums over the batch. Only the loss divides by N, so the 1/N is already inside dH.
* Return new arrays of floats and leave the arguments as they are.

Arguments are arrays of any real type, or lists of them. Compute in float64, or in the type they
have if that is float32. Check your work with `pytest` or `grader check`.
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K): the tanh of x sent through Wx, plus h sent through Wh, plus b.

    x is (N, D), h is (N, K), Wx is (K, D), Wh is (K, K) and b is (K,).
    """
    raise NotImplementedError


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db), the loss's slopes, of the shapes of x, h, Wx, Wh and b.

    dh_next, (N, K), is the whole slope of the loss in h_next, which rnn_step returned for x and h.
    """
    raise NotImplementedError


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db), the loss's slopes, of the shapes of X, h0, Wx, Wh and b.

    dH is (N, T, K): dH[:, t] is the slope that comes in at H[:, t] from outside, as if no later
    state depended on it. H holds the states after all steps, (N, T, K); h0 is the one before them.
    """
    raise NotImplementedError
