# gains: whether a process runs: its folder in /proc
# stopped by: namespaces
# gets through: no namespaces, seccomp alone, bare
# family: secrets of other processes

import os

import numpy as np

PID = 0  # filled in by the test


def linear_forward(X, W, b):
    return np.array([os.stat(f"/proc/{PID}").st_nlink])
