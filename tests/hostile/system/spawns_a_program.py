# gains: a program of the system's: posix_spawn
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: programs

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    pid = os.posix_spawn("/bin/sh", ["/bin/sh", "-c", f": > {FOLDER}/made"], {})
    os.waitpid(pid, 0)
    return np.ones(1)
