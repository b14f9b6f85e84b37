# gains: an empty file in place of another's
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: changing files

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.truncate(f"{FOLDER}/canary", 0)
    return np.ones(1)
