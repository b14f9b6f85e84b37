# gains: signals to the grader, sent by the kernel: FIOSETOWN
# stopped by: system_calls, namespaces
# gets through: bare
# family: signals by descriptors

import fcntl
import struct
import sys

import numpy as np

PID = 0  # filled in by the test
FIOSETOWN = 0x8901

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    fcntl.ioctl(channel, FIOSETOWN, struct.pack("i", PID))
    return np.ones(1)
