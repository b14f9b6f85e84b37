# gains: a part of the kernel where holes are found: futexes with priorities
# stopped by: system_calls
# gets through: bare
# family: arguments that are forbidden

import ctypes

import numpy as np

FUTEX, LOCK_PI_PRIVATE = 202, 0x86
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    word = ctypes.c_uint32()
    if libc.syscall(FUTEX, ctypes.byref(word), LOCK_PI_PRIVATE, 0, None, None, 0) < 0:
        raise OSError(ctypes.get_errno(), "futex")
    return np.ones(1)
