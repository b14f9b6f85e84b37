# gains: a file, by the oldest of the calls: creat
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: writing

import ctypes
import os

import numpy as np

FOLDER = ""  # filled in by the test
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    descriptor = libc.creat(f"{FOLDER}/made".encode(), 0o600)
    if descriptor < 0:
        raise OSError(ctypes.get_errno(), "creat")
    os.close(descriptor)
    return np.ones(1)
