# gains: which files there are: access
# stopped by: namespaces
# gets through: no namespaces, seccomp alone, bare
# family: secrets by name

import os

import numpy as np

COURSE = ""  # filled in by the test


def linear_forward(X, W, b):
    return np.array([os.access(f"{COURSE}/solutions/linear_backprop/reference.py", os.F_OK)], float)
