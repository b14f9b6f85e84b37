# gains: any system call, by the numbers of x32: one that is allowed
# stopped by: system_calls
# gets through: nothing
# family: other architectures
# dangerous

import ctypes

import numpy as np

X32, GETPID = 0x40000000, 39
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    if libc.syscall(ctypes.c_long(X32 + GETPID)) < 0:
        raise OSError(ctypes.get_errno(), "getpid of x32")
    return np.ones(1)
