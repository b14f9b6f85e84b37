# gains: a service for later answers: a socket with a name
# stopped by: system_calls
# gets through: bare
# family: unix sockets

import socket

import numpy as np

NAME = ""  # filled in by the test


def linear_forward(X, W, b):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.bind(f"\0{NAME}-made")
        line.listen()
    return np.ones(1)
