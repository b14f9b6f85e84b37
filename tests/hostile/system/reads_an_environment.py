# gains: passwords in the grader's environment
# stopped by: files, namespaces
# gets through: seccomp alone, bare
# family: secrets of other processes

import numpy as np

PID = 0  # filled in by the test


def linear_forward(X, W, b):
    with open(f"/proc/{PID}/environ", "rb") as file:
        return np.array([b"CANARY" in file.read()], float)
