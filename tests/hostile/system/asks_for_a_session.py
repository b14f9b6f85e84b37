# gains: whether a process runs: its session
# stopped by: namespaces
# gets through: no namespaces, seccomp alone, bare
# family: secrets of other processes

import os

import numpy as np

PID = 0  # filled in by the test


def linear_forward(X, W, b):
    return np.array([os.getsid(PID) == PID != os.getpid()], float)
