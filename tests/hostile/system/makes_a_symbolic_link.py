# gains: another's file under the name of its own
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: links and nodes

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.symlink(f"{FOLDER}/canary", f"{FOLDER}/made")
    return np.ones(1)
