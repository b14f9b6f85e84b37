# gains: which connections there are: netlink's diagnosis
# stopped by: system_calls
# gets through: bare
# family: sockets of the kernel

import socket

import numpy as np

DIAGNOSIS = 4


def linear_forward(X, W, b):
    socket.socket(socket.AF_NETLINK, socket.SOCK_DGRAM, DIAGNOSIS).close()
    return np.ones(1)
