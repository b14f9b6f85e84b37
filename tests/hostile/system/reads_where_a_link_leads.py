# gains: where a link leads: readlink
# stopped by: namespaces
# gets through: no namespaces, seccomp alone, bare
# family: secrets by name

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    return np.array([len(os.readlink(f"{FOLDER}/link"))])
