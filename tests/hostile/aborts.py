# outcome: crashed
# tries: to end with a core dump
# says: linear_forward: its process was ended by SIGABRT.

import os


def linear_forward(X, W, b):
    os.abort()
