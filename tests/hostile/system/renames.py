# gains: its own file in place of another's: rename
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: changing files

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.rename(f"{FOLDER}/canary", f"{FOLDER}/made")
    return np.ones(1)
