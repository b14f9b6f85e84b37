# gains: a part of the kernel where holes are found: AF_ALG
# stopped by: system_calls
# gets through: bare
# family: sockets of the kernel

import socket

import numpy as np


def linear_forward(X, W, b):
    socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET).close()
    return np.ones(1)
