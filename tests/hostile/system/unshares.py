# gains: all capabilities in a world of its own: unshare
# stopped by: system_calls
# gets through: bare
# family: parts of the kernel

import ctypes

import numpy as np

NEW_USER = 0x10000000
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    if libc.unshare(NEW_USER):
        raise OSError(ctypes.get_errno(), "unshare")
    return np.ones(1)
