# outcome: crashed
# tries: to overwrite memory that is not its own
# says: linear_forward: its process was ended by SIGSEGV.

import numpy as np


def linear_forward(X, W, b):
    np.lib.stride_tricks.as_strided(np.zeros(1), (10**9,), (8,))[:] = 1
