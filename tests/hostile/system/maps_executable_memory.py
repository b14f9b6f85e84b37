# gains: machine code of its own: memory to write and to execute
# stopped by: system_calls
# gets through: bare
# family: code of its own

import mmap

import numpy as np


def linear_forward(X, W, b):
    rights = mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC
    mmap.mmap(-1, mmap.PAGESIZE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, rights).close()
    return np.ones(1)
