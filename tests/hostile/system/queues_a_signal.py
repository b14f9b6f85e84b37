# gains: an end to the grader: sigqueue
# stopped by: system_calls, namespaces
# gets through: bare
# family: signals

import ctypes

import numpy as np

PID = 0  # filled in by the test
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    if libc.sigqueue(PID, 0, None) < 0:
        raise OSError(ctypes.get_errno(), "rt_sigqueueinfo")
    return np.ones(1)
