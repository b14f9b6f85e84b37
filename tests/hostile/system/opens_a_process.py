# gains: a hold on the grader: pidfd_open
# stopped by: system_calls, namespaces
# gets through: bare
# family: signals

import os

import numpy as np

PID = 0  # filled in by the test


def linear_forward(X, W, b):
    os.close(os.pidfd_open(PID))
    return np.ones(1)
