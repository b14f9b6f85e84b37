# gains: a program of the system's: system of the C library
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: programs

import ctypes

import numpy as np

FOLDER = ""  # filled in by the test
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    if libc.system(f": > {FOLDER}/made".encode()) < 0:
        raise OSError(ctypes.get_errno(), "system")
    return np.ones(1)
