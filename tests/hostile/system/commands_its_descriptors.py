# gains: copies, locks, leases, pipes and signals: any fcntl
# stopped by: system_calls
# gets through: bare
# family: arguments that are forbidden

import ctypes
import errno

import numpy as np

ALLOWED = (1, 2, 3)  # F_GETFD, F_SETFD, F_GETFL
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for command in [*range(64), *range(1024, 1100)]:
        if command not in ALLOWED:
            result = libc.fcntl(0, command, ctypes.c_long(-1))
            if result >= 0 or ctypes.get_errno() != errno.EPERM:
                reached.append(command)
    return np.array(reached or [-1])
