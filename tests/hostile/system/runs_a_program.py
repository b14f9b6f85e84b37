# gains: a program of the system's: subprocess
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: programs

import subprocess

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    subprocess.run(["/bin/sh", "-c", f": > {FOLDER}/made"], check=True)
    return np.ones(1)
