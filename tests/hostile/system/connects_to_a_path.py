# gains: a service of this machine's: a socket with a path
# stopped by: system_calls, namespaces
# gets through: bare
# family: unix sockets

import socket

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.connect(f"{FOLDER}/socket")
    return np.ones(1)
