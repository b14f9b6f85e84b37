# gains: the kernel's memory as a file
# stopped by: system_calls, files, namespaces, capabilities
# gets through: nothing
# family: links and nodes

import os
import stat

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.mknod(f"{FOLDER}/made", stat.S_IFCHR | 0o600, os.makedev(1, 1))
    return np.ones(1)
