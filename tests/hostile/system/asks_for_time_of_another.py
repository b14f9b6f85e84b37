# gains: how long the grader has worked: its clock
# stopped by: namespaces
# gets through: no namespaces, seccomp alone, bare
# family: secrets of other processes

import ctypes

import numpy as np

PID = 0  # filled in by the test
CLOCK_OF_PROCESS = 2
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    used = (ctypes.c_long * 2)()
    if libc.clock_gettime(~PID << 3 | CLOCK_OF_PROCESS, used):
        raise OSError(ctypes.get_errno(), "clock_gettime")
    return np.array([used[0] + used[1]])
