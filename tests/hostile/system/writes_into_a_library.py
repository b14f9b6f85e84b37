# gains: machine code of its own: a map of a library's code, written over
# stopped by: system_calls
# gets through: bare
# family: code of its own

import ctypes
import mmap
import os

import numpy as np

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
FAILED = ctypes.c_void_p(-1).value
CODE = mmap.PROT_READ | mmap.PROT_EXEC
RETURN = b"\xc3"


def linear_forward(X, W, b):
    page = mmap.PAGESIZE
    file = os.open(np._core._multiarray_umath.__file__, os.O_RDONLY)
    address = libc.mmap(None, page, CODE, mmap.MAP_PRIVATE, file, ctypes.c_long(0))
    assert address != FAILED  # as any library is mapped
    assert not libc.mprotect(ctypes.c_void_p(address), page, mmap.PROT_READ | mmap.PROT_WRITE)
    ctypes.memmove(address, RETURN, 1)
    if libc.mprotect(ctypes.c_void_p(address), page, CODE):
        raise OSError(ctypes.get_errno(), "mprotect")
    ctypes.CFUNCTYPE(None)(address)()
    return np.ones(1)
