# gains: a program of the system's: system of the C library
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: programs

import os

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    status = os.system(f": > {FOLDER}/made")
    return np.array([status == 0], float)
