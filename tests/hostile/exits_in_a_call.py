# outcome: crashed
# tries: to end the process in the middle of a call
# says: linear_forward: its process ended with exit code 7 in the middle of the call.

import os


def linear_forward(X, W, b):
    os._exit(7)
