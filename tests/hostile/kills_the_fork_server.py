# outcome: crashed
# tries: to take the next submission's process away
# says: linear_backprop.py cannot be loaded: FileNotFoundError: ...
# says (no namespaces): linear_backprop.py cannot be loaded: PermissionError: ...
# says (bare): Loading linear_backprop.py: its process ended.

import os
import signal

with open(f"/proc/{os.getppid()}/cmdline") as file:
    assert "grader.wall.server" in file.read()
os.kill(os.getppid(), signal.SIGKILL)
os._exit(0)
