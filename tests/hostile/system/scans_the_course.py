# gains: which exercises, solutions and submissions there are
# stopped by: files, namespaces
# gets through: seccomp alone, bare
# family: secrets by listing

import os

import numpy as np

COURSE = ""  # filled in by the test


def linear_forward(X, W, b):
    with os.scandir(COURSE) as entries:
        return np.array([any(entry.name == "solutions" for entry in entries)], float)
