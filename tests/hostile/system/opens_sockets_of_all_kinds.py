# gains: any part of the kernel that speaks by sockets
# stopped by: system_calls
# gets through: nothing
# family: sockets of the kernel
# dangerous

import socket
from contextlib import suppress

import numpy as np


def linear_forward(X, W, b):
    opened = 0
    for family in range(48):
        for kind in (1, 2, 3, 5):
            with suppress(OSError):
                socket.socket(family, kind, 0).close()
                opened += 1
    return np.array([opened])
