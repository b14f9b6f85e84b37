# gains: a process that goes on without it: clone
# stopped by: system_calls
# gets through: bare
# family: forks

import ctypes
import os
import signal

import numpy as np

CLONE = 56
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    pid = libc.syscall(CLONE, signal.SIGCHLD, 0, 0, 0, 0)
    if pid == 0:
        os._exit(0)
    if pid < 0:
        raise OSError(ctypes.get_errno(), "clone")
    os.waitpid(pid, 0)
    return np.ones(1)
