# gains: machine code of its own: memory written, then made executable
# stopped by: system_calls
# gets through: bare
# family: code of its own

import ctypes
import mmap

import numpy as np

libc = ctypes.CDLL(None, use_errno=True)
RETURN = b"\xc3"


def linear_forward(X, W, b):
    memory = mmap.mmap(-1, mmap.PAGESIZE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    memory.write(RETURN)
    address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    rights = mmap.PROT_READ | mmap.PROT_EXEC
    if libc.mprotect(ctypes.c_void_p(address), mmap.PAGESIZE, rights):
        raise OSError(ctypes.get_errno(), "mprotect")
    ctypes.CFUNCTYPE(None)(address)()
    return np.ones(1)
