# gains: the reference in the grader's memory
# stopped by: files, namespaces
# gets through: seccomp alone, bare
# family: secrets of other processes

import numpy as np

PID = 0  # filled in by the test
ADDRESS = 0  # filled in by the test


def linear_forward(X, W, b):
    with open(f"/proc/{PID}/mem", "rb", buffering=0) as file:
        file.seek(ADDRESS)
        return np.array([file.read(6) == b"canary"], float)
