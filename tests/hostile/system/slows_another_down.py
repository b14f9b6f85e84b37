# gains: a grader that waits: setpriority
# stopped by: system_calls, namespaces
# gets through: bare
# family: settings of others

import os

import numpy as np

PID = 0  # filled in by the test


def linear_forward(X, W, b):
    os.setpriority(os.PRIO_PROCESS, PID, 19)
    return np.ones(1)
