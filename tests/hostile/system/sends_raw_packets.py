# gains: packets with another's name: a raw socket
# stopped by: system_calls, capabilities
# gets through: nothing
# family: raw sockets

import socket

import numpy as np


def linear_forward(X, W, b):
    socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP).close()
    return np.ones(1)
