# gains: words of the grader before they are due
# stopped by: system_calls, protocol
# gets through: nothing
# family: arguments that are forbidden

import socket
import sys

import numpy as np

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    return np.array([len(channel.recv(16, socket.MSG_PEEK | socket.MSG_DONTWAIT))])
