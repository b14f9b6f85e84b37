# gains: room on the disk that nobody sees: O_TMPFILE
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: writing

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.close(os.open(FOLDER, os.O_TMPFILE | os.O_RDWR, 0o600))
    return np.ones(1)
