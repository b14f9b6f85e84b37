# gains: wrong marks for the next answer, by a child that nothing ends
# stopped by: protocol
# gets through: nothing
# family: poisoning the next

import signal

import numpy as np


def linear_forward(X, W, b):
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGCHLD, signal.SIGPIPE):
        signal.signal(number, signal.SIG_IGN)
    return np.zeros(1)
