# gains: a grader that waits for the disk: ioprio_set
# stopped by: system_calls, namespaces
# gets through: bare
# family: settings of others

import ctypes

import numpy as np

PID = 0  # filled in by the test
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    if libc.syscall(251, 1, PID, 2 << 13 | 7) < 0:
        raise OSError(ctypes.get_errno(), "ioprio_set")
    return np.ones(1)
