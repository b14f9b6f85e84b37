# gains: a word to the outside: UDP, connected
# stopped by: system_calls, namespaces
# gets through: bare
# family: udp

import socket

import numpy as np

UDP_PORT = 0  # filled in by the test


def linear_forward(X, W, b):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.connect(("127.0.0.1", UDP_PORT))
        line.send(b"the inputs")
    return np.ones(1)
