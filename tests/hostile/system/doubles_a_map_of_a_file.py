# gains: a second, writable view of a shared map: mremap of no size
# stopped by: kernel
# gets through: nothing
# family: shared memory

import ctypes
import mmap
import os

import numpy as np

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = libc.mremap.restype = ctypes.c_void_p
FAILED, MAY_MOVE = ctypes.c_void_p(-1).value, 1


def linear_forward(X, W, b):
    file = os.open(np.__file__, os.O_RDONLY)
    first = libc.mmap(None, mmap.PAGESIZE, mmap.PROT_READ, mmap.MAP_SHARED, file, ctypes.c_long(0))
    second = libc.mremap(ctypes.c_void_p(first), 0, mmap.PAGESIZE, MAY_MOVE)
    assert FAILED not in (first, second)
    writing = mmap.PROT_READ | mmap.PROT_WRITE
    if libc.mprotect(ctypes.c_void_p(second), mmap.PAGESIZE, writing):
        raise OSError(ctypes.get_errno(), "mprotect")
    return np.ones(1)
