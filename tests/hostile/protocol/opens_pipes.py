# outcome: crashed
# tries: to take all file descriptors, as pipes
# says: linear_forward raised PermissionError: [Errno 1] Operation not permitted

import os


def linear_forward(X, W, b):
    while True:
        os.pipe()
