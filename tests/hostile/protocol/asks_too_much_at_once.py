# outcome: crashed
# tries: to have the grader read longer arguments than may be asked with
# says: linear_forward: its process sent something that is no reply.

import sys

from grader.messages import MAX_ASKED, Ask, pack
from grader.wall import frames

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    frames.send(channel, pack(Ask(0, bytes(MAX_ASKED + 1))))
