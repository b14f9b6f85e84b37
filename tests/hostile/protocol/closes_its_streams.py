# outcome: crashed
# tries: to fail wherever something is printed
# says: linear_forward raised ValueError: I/O operation on closed file.

import os
import sys

os.closerange(0, 3)
sys.stdout.close()


def linear_forward(X, W, b):
    print("hello")
