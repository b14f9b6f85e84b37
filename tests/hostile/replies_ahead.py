# outcome: crashed
# tries: to reply before it is asked, so that replies and questions get out of step
# says: Loading gave no proper reply.

import sys

from grader import wire
from grader.messages import Returned, pack
from grader.wall import frames

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]

for _ in range(20):
    frames.send(channel, pack(Returned(wire.encode([[-1.5, 3.5], [-1.5, 12.5]]))))
