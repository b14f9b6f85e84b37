# gains: which devices come and go: netlink's events
# stopped by: system_calls
# gets through: bare
# family: sockets of the kernel

import socket

import numpy as np

EVENTS = 15


def linear_forward(X, W, b):
    socket.socket(socket.AF_NETLINK, socket.SOCK_DGRAM, EVENTS).close()
    return np.ones(1)
