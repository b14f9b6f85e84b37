# outcome: crashed
# tries: to ask the grader before it is asked anything
# says: Loading linear_backprop.py: its process sent something that is no reply.

import sys

from grader import wire
from grader.messages import Ask, pack
from grader.wall import frames

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]

frames.send(channel, pack(Ask(0, wire.encode((1.0,)))))
