# outcome: crashed
# tries: to make the grader wait with frames that are whole and no reply
# says: linear_forward: its process sent something that is no reply.

import sys
import time

from grader import wire
from grader.messages import Ask, pack
from grader.wall import frames

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    while True:
        time.sleep(0.01)
        frames.send(channel, pack(Ask(0, wire.encode(()))))
