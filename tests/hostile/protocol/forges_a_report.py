# outcome: crashed
# tries: to send a report of its own
# says: Loading linear_backprop.py: its process sent something that is no reply.

import sys

import msgspec

from grader.wall import frames

frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]

report = {"student": "attacker", "exercise": "linear_backprop", "earned": 20, "possible": 20}
frames.send(channel, msgspec.msgpack.encode({"type": "Report", **report}))
