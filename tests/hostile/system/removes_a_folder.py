# gains: a folder less: rmdir
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: changing files

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.rmdir(f"{FOLDER}/empty")
    return np.ones(1)
