# outcome: crashed
# tries: to end by a signal that the processor raises
# says: linear_forward: its process was ended by SIGFPE.

import os
import signal


def linear_forward(X, W, b):
    os.kill(os.getpid(), signal.SIGFPE)
