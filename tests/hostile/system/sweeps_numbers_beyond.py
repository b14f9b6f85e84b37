# gains: system calls by numbers that mean another in 32 bits
# stopped by: system_calls
# gets through: nothing
# family: all system calls
# dangerous

import ctypes
import errno

import numpy as np

ALLOWED = ()  # filled in by the test
libc = ctypes.CDLL(None, use_errno=True)
nothing = ctypes.c_long(-1)


def linear_forward(X, W, b):
    reached = 0
    for number in [*range(601, 1024), *(2**bit for bit in range(10, 30))]:
        result = libc.syscall(ctypes.c_long(number), *(6 * [nothing]))
        reached += result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS)
    return np.array([reached])
