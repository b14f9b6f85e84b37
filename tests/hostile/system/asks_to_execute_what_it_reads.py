# gains: machine code of its own: a personality that executes all
# stopped by: system_calls
# gets through: bare
# family: code of its own

import ctypes

import numpy as np

READ_IMPLIES_EXEC = 0x0400000
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    if libc.personality(ctypes.c_ulong(READ_IMPLIES_EXEC)) < 0:
        raise OSError(ctypes.get_errno(), "personality")
    return np.ones(1)
