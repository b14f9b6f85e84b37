# gains: wrong marks for the next answer, by the fork server's memory as a file
# stopped by: system_calls, files, namespaces, capabilities
# gets through: nothing
# family: poisoning the next

import os

import numpy as np


def linear_forward(X, W, b):
    os.close(os.open(f"/proc/{os.getppid()}/mem", os.O_RDWR))
    return np.ones(1)
