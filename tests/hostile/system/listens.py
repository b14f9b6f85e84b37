# gains: to be called from outside: TCP
# stopped by: system_calls
# gets through: bare
# family: listening

import socket

import numpy as np


def linear_forward(X, W, b):
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert server.getsockname()
    return np.ones(1)
