# gains: a folder to list, past a filter that cannot see flags in memory
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: secrets by openat2

import ctypes
import os
import struct

import numpy as np

COURSE = ""  # filled in by the test
HERE, OPENAT2 = -100, 437
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    how = struct.pack("QQQ", os.O_DIRECTORY, 0, 0)
    path = f"{COURSE}/solutions"
    descriptor = libc.syscall(OPENAT2, HERE, path.encode(), how, len(how))
    if descriptor < 0:
        raise OSError(ctypes.get_errno(), "openat2")
    os.close(descriptor)
    return np.ones(1)
