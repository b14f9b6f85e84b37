# gains: shared memory, by the flag that validates the others
# stopped by: system_calls, kernel
# gets through: nothing
# family: shared memory

import mmap

import numpy as np

MAP_SHARED_VALIDATE = 3


def linear_forward(X, W, b):
    mmap.mmap(-1, mmap.PAGESIZE, MAP_SHARED_VALIDATE | mmap.MAP_ANONYMOUS).close()
    return np.ones(1)
