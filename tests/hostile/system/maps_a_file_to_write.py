# gains: another NumPy for everybody, through a shared map of its file
# stopped by: system_calls, kernel
# gets through: nothing
# family: shared memory

import mmap
import os

import numpy as np


def linear_forward(X, W, b):
    file = os.open(np.__file__, os.O_RDONLY)
    mmap.mmap(file, 16, mmap.MAP_SHARED, mmap.PROT_READ | mmap.PROT_WRITE).close()
    return np.ones(1)
