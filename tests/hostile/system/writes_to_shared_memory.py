# gains: a message to a later answer, in /dev/shm
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: writing

import _posixshmem

import numpy as np

NAME = ""  # filled in by the test
CREATE = 0o102


def linear_forward(X, W, b):
    return np.array([_posixshmem.shm_open(f"/{NAME}", CREATE, mode=0o600)])
