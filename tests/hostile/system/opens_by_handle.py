# gains: the reference by a handle, past all rules of paths
# stopped by: system_calls, capabilities
# gets through: nothing
# family: parts of the kernel

import ctypes
import os

import numpy as np

HERE = -100
COURSE = ""  # filled in by the test
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    handle, mount = ctypes.create_string_buffer(136), ctypes.c_int()
    handle[0:1] = bytes([128])
    libc.name_to_handle_at(HERE, f"{COURSE}/course.toml".encode(), handle, ctypes.byref(mount), 0)
    file = libc.open_by_handle_at(HERE, handle, os.O_RDONLY)
    if file < 0:
        raise OSError(ctypes.get_errno(), "open_by_handle_at")
    os.close(file)
    return np.ones(1)
