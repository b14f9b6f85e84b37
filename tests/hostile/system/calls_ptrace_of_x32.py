# gains: memory of others, by a number that x32 alone has
# stopped by: system_calls
# gets through: nothing
# family: other architectures
# dangerous

import ctypes

import numpy as np

X32, PTRACE = 0x40000000, 521
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    if libc.syscall(ctypes.c_long(X32 + PTRACE), 0, 0, 0, 0) < 0:
        raise OSError(ctypes.get_errno(), "ptrace of x32")
    return np.ones(1)
