# gains: a file, by mknod
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: links and nodes

import os
import stat

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.mknod(f"{FOLDER}/made", stat.S_IFREG | 0o600)
    return np.ones(1)
