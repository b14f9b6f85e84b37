# gains: an empty file in place of another's, opened for reading only
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: changing files

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.close(os.open(f"{FOLDER}/canary", os.O_RDONLY | os.O_TRUNC))
    return np.ones(1)
