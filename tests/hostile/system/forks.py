# gains: a process that goes on without it: fork
# stopped by: system_calls
# gets through: bare
# family: forks

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    pid = os.fork()
    if pid == 0:
        os.close(os.open(f"{FOLDER}/made", os.O_CREAT | os.O_WRONLY, 0o600))
        os._exit(0)
    os.waitpid(pid, 0)
    return np.ones(1)
