# outcome: crashed
# tries: to send without end what is no reply
# says: linear_forward: its process sent something that is no reply.

import sys

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    while True:
        channel.sendall(2**20 * b"\xff")
