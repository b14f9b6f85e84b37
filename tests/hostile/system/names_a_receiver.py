# gains: a word to somebody else, by the socket that it has: sendto
# stopped by: system_calls, kernel
# gets through: nothing
# family: udp

import socket
import sys

import numpy as np

FOLDER = ""  # filled in by the test

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    channel.sendto(b"", socket.MSG_DONTWAIT, f"{FOLDER}/datagrams")
    return np.ones(1)
