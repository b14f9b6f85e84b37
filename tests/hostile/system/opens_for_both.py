# gains: a file to control: the access mode that is neither reading nor writing
# stopped by: system_calls, namespaces
# gets through: bare
# family: writing

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.close(os.open(f"{FOLDER}/canary", os.O_WRONLY | os.O_RDWR))
    return np.ones(1)
