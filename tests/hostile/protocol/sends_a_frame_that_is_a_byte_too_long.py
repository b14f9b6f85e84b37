# outcome: crashed
# tries: to have a frame read that is longer than any may be
# says: linear_forward: its process sent something that is no reply.

import sys

from grader.wall.frames import MAX_FRAME

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    channel.sendall((MAX_FRAME + 1).to_bytes(4, "big"))
    return X @ W.T + b
