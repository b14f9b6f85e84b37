# gains: to be called from outside: UDP
# stopped by: system_calls
# gets through: bare
# family: listening

import socket

import numpy as np


def linear_forward(X, W, b):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.bind(("127.0.0.1", 0))
    return np.ones(1)
