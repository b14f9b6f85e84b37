"""A signal that is multiplied at every layer. Read README.md, then write the four functions.

Conventions, here and in the whole course
-----------------------------------------
* The Jacobian of a layer has the shape (out, in): a row for each number after the layer and a
  column for each number before it.
* `jacobians` is a list of T such matrices in forward order: jacobians[0] is that of the first
  layer. T may be 0.
* The error signal g is a vector, (D,), at the end of the last layer. It walks back: it is
  multiplied by the last layer's Jacobian first, and stands in front of it, as a row.
* The length of an array is the root of the sum of the squares of all its entries.
* log is the natural logarithm.

Arguments are arrays of any real type, or lists of them. Return new arrays of floats and leave the
arguments as they are. Check your work with `pytest` or `grader check`.
"""

import numpy as np


def gradient_norms(jacobians, g):
    """Return the lengths of the signal on its way back through all T layers, (T + 1,).

    Entry 0 is the length of g, and entry t its length after t layers, counted from the end.
    """
    raise NotImplementedError


def growth_rate(norms):
    """Return the mean of the logarithm of the gain per layer, one number.

    That is (log of the last length - log of the first) / T for the T + 1 lengths in `norms`, with T
    at least 1. The first length is above 0. If the last one is 0, return minus infinity.
    """
    raise NotImplementedError


def clip_by_norm(g, limit):
    """Return g, of any shape, with its length cut down to `limit` if it is longer.

    The direction stays. A g that is no longer than the limit, which is above 0, comes back with the
    same values. The length is that of all entries together, whatever the shape.
    """
    raise NotImplementedError


def surprises():
    """Return (grows, dies), two 3 by 3 matrices of your choice.

    grows: no entry is larger than 0.5 in size, and yet for at least one start the signal is more
        than 1000 times as long after 50 passes.
    dies: every entry is larger than 1 in size, and yet for every start the signal is less than
        1e-9 times as long after 50 passes.
    """
    raise NotImplementedError
