# gains: packets with another's name: a raw socket of IPv6
# stopped by: system_calls, capabilities
# gets through: nothing
# family: raw sockets

import socket

import numpy as np


def linear_forward(X, W, b):
    socket.socket(socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_ICMPV6).close()
    return np.ones(1)
