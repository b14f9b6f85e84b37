# gains: which files and sockets the grader has open
# stopped by: files, namespaces
# gets through: seccomp alone, bare
# family: secrets of other processes

import os

import numpy as np

PID = 0  # filled in by the test


def linear_forward(X, W, b):
    return np.array([len(os.listdir(f"/proc/{PID}/fd"))])
