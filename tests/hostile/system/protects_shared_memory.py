# gains: shared memory that is made writable after it was mapped
# stopped by: system_calls
# gets through: bare
# family: shared memory

import ctypes
import mmap

import numpy as np

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
FAILED = ctypes.c_void_p(-1).value


def linear_forward(X, W, b):
    flags = mmap.MAP_SHARED | mmap.MAP_ANONYMOUS
    address = libc.mmap(None, mmap.PAGESIZE, mmap.PROT_READ, flags, -1, ctypes.c_long(0))
    if address == FAILED:
        raise OSError(ctypes.get_errno(), "mmap")
    writing = mmap.PROT_READ | mmap.PROT_WRITE
    if libc.mprotect(ctypes.c_void_p(address), mmap.PAGESIZE, writing):
        raise OSError(ctypes.get_errno(), "mprotect")
    ctypes.memset(address, 1, mmap.PAGESIZE)
    return np.ones(1)
