# gains: a process that uses its memory: vfork
# stopped by: system_calls
# gets through: nothing
# family: forks
# dangerous

import ctypes
import os

import numpy as np

VFORK = 58
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    pid = libc.syscall(VFORK)
    if pid == 0:
        os._exit(0)
    if pid < 0:
        raise OSError(ctypes.get_errno(), "vfork")
    os.waitpid(pid, 0)
    return np.ones(1)
