# outcome: crashed
# tries: to find open files of the grader
# says: linear_forward raised FileNotFoundError: [Errno 2] No such file or directory: ...
# says (no namespaces): linear_forward raised PermissionError: [Errno 13] Permission denied: ...
# outcome (seccomp alone): failed
# says (seccomp alone): Y = '/dev/null, /dev/null, /dev/null, socket', ...
# outcome (bare): failed

import os
from contextlib import suppress


def linear_forward(X, W, b):
    links = []
    for descriptor in os.listdir("/proc/self/fd"):
        with suppress(FileNotFoundError):  # that of the listing itself
            links.append(os.readlink(f"/proc/self/fd/{descriptor}").partition(":")[0])
    return ", ".join(sorted(links))
