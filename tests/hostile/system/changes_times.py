# gains: a submission that seems to be older: utime
# stopped by: system_calls, namespaces
# gets through: bare
# family: changing files

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.utime(f"{FOLDER}/canary", (1, 1))
    return np.ones(1)
