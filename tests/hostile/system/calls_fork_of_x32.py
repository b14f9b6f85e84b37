# gains: a process, by the numbers of x32
# stopped by: system_calls
# gets through: nothing
# family: other architectures
# dangerous

import ctypes

import numpy as np

X32, FORK = 0x40000000, 57
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    if libc.syscall(ctypes.c_long(X32 + FORK)) < 0:
        raise OSError(ctypes.get_errno(), "fork of x32")
    return np.ones(1)
