# gains: a second processor: pthread_create
# stopped by: system_calls
# gets through: bare
# family: bombs

import ctypes

import numpy as np

libc = ctypes.CDLL(None)


def linear_forward(X, W, b):
    error = libc.pthread_create(ctypes.byref(ctypes.c_ulong()), None, libc.pause, None)
    return np.array([-error or 1])
