# gains: a line within, to be shared by a child: socketpair
# stopped by: system_calls
# gets through: bare
# family: listening

import socket

import numpy as np


def linear_forward(X, W, b):
    for line in socket.socketpair():
        line.close()
    return np.ones(1)
