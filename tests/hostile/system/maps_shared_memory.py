# gains: memory that a child of its own would share
# stopped by: system_calls
# gets through: bare
# family: shared memory

import mmap

import numpy as np


def linear_forward(X, W, b):
    mmap.mmap(-1, mmap.PAGESIZE, mmap.MAP_SHARED | mmap.MAP_ANONYMOUS).close()
    return np.ones(1)
