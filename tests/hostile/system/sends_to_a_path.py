# gains: a word to a service of this machine's: a datagram to a path
# stopped by: system_calls, namespaces
# gets through: bare
# family: unix sockets

import socket

import numpy as np

FOLDER = ""  # filled in by the test


def linear_forward(X, W, b):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.sendto(b"the inputs", f"{FOLDER}/datagrams")
    return np.ones(1)
