# gains: to be called on the socket that it has: listen, accept
# stopped by: system_calls, kernel
# gets through: nothing
# family: listening

import sys

import numpy as np

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    channel.listen()
    channel.accept()
    return np.ones(1)
