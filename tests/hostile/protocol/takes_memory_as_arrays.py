# outcome: crashed
# tries: to take all memory, as arrays
# says: linear_forward raised MemoryError: Unable to allocate 16.0 MiB for an ...

import numpy as np


def linear_forward(X, W, b):
    taken = []
    while True:
        taken.append(np.empty(2**21))
