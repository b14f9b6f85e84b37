# outcome: failed
# tries: to return complex numbers of a kind that a float cannot hold
# says: Y = array([[-1.5-1.5e-18j, 3.5+3.5e-18j], [-1.5-1.5e-18j, ...

import numpy as np


def linear_forward(X, W, b):
    return (X @ W.T + b).astype(np.clongdouble) * (1 + 1e-18j)
