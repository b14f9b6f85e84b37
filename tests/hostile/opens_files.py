# outcome: crashed
# tries: to take all file descriptors
# says: linear_forward raised OSError: [Errno 24] Too many open files: '/dev/null'

import os


def linear_forward(X, W, b):
    while True:
        os.open("/dev/null", os.O_RDONLY)
