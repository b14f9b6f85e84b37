# gains: a program of the system's: popen of the C library
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: programs

import ctypes

import numpy as np

FOLDER = ""  # filled in by the test
libc = ctypes.CDLL(None, use_errno=True)
libc.popen.restype = ctypes.c_void_p


def linear_forward(X, W, b):
    stream = libc.popen(f": > {FOLDER}/made".encode(), b"r")
    if not stream:
        raise OSError(ctypes.get_errno(), "popen")
    libc.pclose(ctypes.c_void_p(stream))
    return np.ones(1)
