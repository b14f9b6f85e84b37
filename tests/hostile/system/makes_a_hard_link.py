# gains: another's file, kept when it is removed
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: links and nodes

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.link(f"{FOLDER}/canary", f"{FOLDER}/made")
    return np.ones(1)
