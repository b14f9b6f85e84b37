# gains: a folder in a folder of the grader's
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: writing

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.mkdir(f"{FOLDER}/made")
    return np.ones(1)
