# gains: a line to the outside, for all that it is given: TCP
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: tcp

import socket

import numpy as np

PORT = 0  # filled in by the test


def linear_forward(X, W, b):
    socket.create_connection(("127.0.0.1", PORT), 0.3).close()
    return np.ones(1)
