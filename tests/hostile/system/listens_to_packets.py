# gains: all that others send: a packet socket
# stopped by: system_calls, capabilities
# gets through: nothing
# family: raw sockets

import socket

import numpy as np

ALL = 0x0300


def linear_forward(X, W, b):
    socket.socket(socket.AF_PACKET, socket.SOCK_RAW, ALL).close()
    return np.ones(1)
