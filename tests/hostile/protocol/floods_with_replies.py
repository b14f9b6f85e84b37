# outcome: crashed
# tries: to send replies without end, each of which would do
# says: linear_forward: its process sent a reply to another question

import sys

from grader.messages import Loaded, pack

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]

loaded = pack(Loaded())
while True:
    channel.sendall(1_000 * (len(loaded).to_bytes(4, "big") + loaded))
