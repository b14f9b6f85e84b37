# gains: all that the grader does: ptrace
# stopped by: system_calls, namespaces
# gets through: bare
# family: secrets in memory of others

import ctypes

import numpy as np

PID = 0  # filled in by the test
SEIZE = 0x4206  # without stopping it
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    if libc.ptrace(SEIZE, PID, None, None) < 0:
        raise OSError(ctypes.get_errno(), "ptrace")
    return np.ones(1)
