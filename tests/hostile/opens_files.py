# outcome: crashed
# tries: to take all file descriptors
# says: linear_forward raised FileNotFoundError: [Errno 2] No such file or directory: '/dev/null'
# says (no namespaces): linear_forward raised PermissionError: [Errno 13] Permission denied: ...
# says (seccomp alone): linear_forward raised OSError: [Errno 24] Too many open files: '/dev/null'
# outcome (bare): crashed

import os


def linear_forward(X, W, b):
    while True:
        os.open("/dev/null", os.O_RDONLY)
