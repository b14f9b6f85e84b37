# gains: a message to a later answer, in the folder that they share
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: writing

import os

import numpy as np

NAME = ""  # filled in by the test


def linear_forward(X, W, b):
    os.close(os.open(NAME, os.O_CREAT | os.O_WRONLY, 0o600))
    os.unlink(NAME)
    return np.ones(1)
