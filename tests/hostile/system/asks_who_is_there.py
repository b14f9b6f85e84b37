# gains: the process id of the grader, by the socket's other end
# stopped by: system_calls
# gets through: bare
# family: secrets in inherited descriptors

import socket
import struct
import sys

import numpy as np

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    told = channel.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
    return np.array([struct.unpack("iII", told)[0]])
