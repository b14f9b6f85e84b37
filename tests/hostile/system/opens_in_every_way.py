# gains: a file to write, by any flag of open and openat
# stopped by: system_calls
# gets through: bare
# family: arguments that are forbidden

import ctypes
import os

import numpy as np

HERE, OPEN, OPENAT = -100, 2, 257
WRITING = (os.O_WRONLY, os.O_RDWR, os.O_WRONLY | os.O_RDWR, os.O_CREAT, os.O_APPEND)
HIGH = 1 << 32
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = 0
    for flags in [*WRITING, *(HIGH | flags for flags in WRITING), os.O_PATH, os.O_TMPFILE]:
        for call in ([OPEN], [OPENAT, HERE]):
            opened = libc.syscall(*call, np.__file__.encode(), ctypes.c_long(flags), 0)
            if opened >= 0:
                reached += 1
                os.close(opened)
    return np.array([reached])
