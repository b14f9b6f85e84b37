# gains: a line to the outside, made by what is sent: TCP fast open
# stopped by: system_calls, namespaces
# gets through: bare
# family: tcp

import socket

import numpy as np

PORT = 0  # filled in by the test


def linear_forward(X, W, b):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as line:
        line.settimeout(0.3)
        line.sendto(b"the inputs", socket.MSG_FASTOPEN, ("127.0.0.1", PORT))
    return np.ones(1)
