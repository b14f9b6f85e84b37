# gains: another NumPy for everybody, through a map that is made writable
# stopped by: kernel
# gets through: nothing
# family: shared memory

import ctypes
import mmap
import os

import numpy as np

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
FAILED = ctypes.c_void_p(-1).value


def linear_forward(X, W, b):
    file = os.open(np.__file__, os.O_RDONLY)
    address = libc.mmap(
        None, mmap.PAGESIZE, mmap.PROT_READ, mmap.MAP_SHARED, file, ctypes.c_long(0)
    )
    assert address != FAILED
    writing = mmap.PROT_READ | mmap.PROT_WRITE
    if libc.mprotect(ctypes.c_void_p(address), mmap.PAGESIZE, writing):
        raise OSError(ctypes.get_errno(), "mprotect")
    return np.ones(1)
