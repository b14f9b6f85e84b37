# outcome: crashed
# tries: to take all file descriptors, as copies of one
# says: linear_forward raised PermissionError: [Errno 1] Operation not permitted

import os


def linear_forward(X, W, b):
    while True:
        os.dup(0)
