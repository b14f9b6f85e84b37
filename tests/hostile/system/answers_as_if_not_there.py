# gains: calls that hide their arguments, where libraries would use them
# stopped by: system_calls
# gets through: nothing
# family: all system calls
# dangerous

import ctypes
import errno

import numpy as np

CLONE3, OPENAT2 = 435, 437
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = 0
    for number in (CLONE3, OPENAT2):
        result = libc.syscall(number, -100, None, None, 0)
        reached += result >= 0 or ctypes.get_errno() != errno.ENOSYS
    return np.array([reached])
