# outcome: crashed
# tries: to end as if all went well when an exception is not caught
# says: linear_forward raised ValueError: not caught?

import os
import sys

sys.excepthook = lambda *_: os._exit(0)


def linear_forward(X, W, b):
    raise ValueError("not caught?")
