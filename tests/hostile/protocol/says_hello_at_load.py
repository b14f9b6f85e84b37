# outcome: crashed
# tries: to claim, before it is loaded, to be kept apart
# says: Loading gave no proper reply.

import sys

from grader.messages import Hello, pack
from grader.wall import frames

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]

frames.send(channel, pack(Hello(("files", "names", "network", "processes", "privileges"))))
