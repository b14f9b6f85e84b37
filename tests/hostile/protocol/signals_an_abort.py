# outcome: crashed
# tries: to end as a failed assertion of C
# says: linear_forward: its process was ended by SIGABRT.

import signal


def linear_forward(X, W, b):
    signal.raise_signal(signal.SIGABRT)
