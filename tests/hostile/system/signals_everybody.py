# gains: an end to all processes: kill of -1
# stopped by: system_calls
# gets through: bare
# family: signals

import os

import numpy as np


def linear_forward(X, W, b):
    os.kill(-1, 0)
    return np.ones(1)
