# gains: open files that somebody sends along
# stopped by: system_calls, protocol
# gets through: nothing
# family: secrets in inherited descriptors

import socket
import sys

import numpy as np

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    passed = channel.recvmsg(1, socket.CMSG_SPACE(4), socket.MSG_DONTWAIT)[1]
    return np.array([len(passed)])
