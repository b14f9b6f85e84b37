# outcome: crashed
# tries: to leave three processes behind, for two seconds at most
# says: linear_forward raised PermissionError: [Errno 1] Operation not permitted
# outcome (bare): failed
# says (bare): Y = 'left ...

import os
import signal
import time


def linear_forward(X, W, b):
    children = []
    for _ in range(3):
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            time.sleep(2)
            os._exit(0)
        children.append(str(pid))
    return f"left {' '.join(children)} behind"
