# gains: a line to the outside, for all that it is given: TCP over IPv6
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: tcp

import socket

import numpy as np

PORT = 0  # filled in by the test


def linear_forward(X, W, b):
    with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as line:
        line.settimeout(0.3)
        line.connect(("::ffff:127.0.0.1", PORT))
    return np.ones(1)
