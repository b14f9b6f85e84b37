# gains: a process that goes on without it, past a filter that cannot see flags: clone3
# stopped by: system_calls
# gets through: bare
# family: forks

import ctypes
import os
import signal
import struct

import numpy as np

CLONE3 = 435
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    pid = libc.syscall(CLONE3, struct.pack("8Q", 0, 0, 0, 0, signal.SIGCHLD, 0, 0, 0), 64)
    if pid == 0:
        os._exit(0)
    if pid < 0:
        raise OSError(ctypes.get_errno(), "clone3")
    os.waitpid(pid, 0)
    return np.ones(1)
