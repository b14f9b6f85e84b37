# gains: machine code of its own: a library in a file of memory, memfd_create
# stopped by: system_calls
# gets through: bare
# family: code of its own

import os

import numpy as np


def linear_forward(X, W, b):
    os.close(os.memfd_create("library"))
    return np.ones(1)
