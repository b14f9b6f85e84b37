# gains: a file that hangs whoever opens it
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: links and nodes

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.mkfifo(f"{FOLDER}/made")
    return np.ones(1)
