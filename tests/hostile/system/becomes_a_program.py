# gains: a program of the system's: execve
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: programs

import os

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    os.execv("/bin/sh", ["/bin/sh", "-c", f": > {FOLDER}/made"])
