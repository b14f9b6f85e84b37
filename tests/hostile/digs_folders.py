# outcome: crashed
# tries: to leave folders too deep to be removed, and have the grader remove them
# says: linear_backprop.py cannot be loaded: PermissionError: [Errno 1] ...
# says (bare): Loading linear_backprop.py: its process ended.

import os
import signal

for _ in range(1_200):
    os.mkdir("deeper")
    os.chdir("deeper")
with open(f"/proc/{os.getppid()}/cmdline") as file:
    assert "grader.wall.server" in file.read()
os.kill(os.getppid(), signal.SIGKILL)  # the next server gets another folder
os._exit(0)
