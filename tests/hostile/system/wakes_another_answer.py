# gains: a word to an answer that runs at the same time: futex of a shared map
# stopped by: system_calls
# gets through: bare
# family: arguments that are forbidden

import ctypes
import mmap
import os

import numpy as np

FUTEX, WAKE = 202, 1
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p


def linear_forward(X, W, b):
    file = os.open(np.__file__, os.O_RDONLY)
    shared = libc.mmap(None, mmap.PAGESIZE, mmap.PROT_READ, mmap.MAP_SHARED, file, ctypes.c_long(0))
    os.close(file)
    if libc.syscall(FUTEX, ctypes.c_void_p(shared), WAKE, 1, None, None, 0) < 0:
        raise OSError(ctypes.get_errno(), "futex")
    return np.ones(1)
