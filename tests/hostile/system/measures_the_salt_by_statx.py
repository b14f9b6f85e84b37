# gains: which files there are, and their sizes: statx
# stopped by: namespaces
# gets through: no namespaces, seccomp alone, bare
# family: secrets by name

import ctypes

import numpy as np

COURSE = ""  # filled in by the test
HERE, BASIC = -100, 0x7FF
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    found = ctypes.create_string_buffer(256)
    if libc.statx(HERE, f"{COURSE}/solutions/salt".encode(), 0, BASIC, found):
        raise OSError(ctypes.get_errno(), "statx")
    return np.array([int.from_bytes(found.raw[40:48], "little")])  # stx_size
