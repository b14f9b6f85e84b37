# gains: all threads of this machine
# stopped by: system_calls
# gets through: nothing
# family: bombs
# dangerous

import _thread
import time

import numpy as np


def linear_forward(X, W, b):
    started = 0
    for _ in range(40):
        try:
            _thread.start_new_thread(time.sleep, (1,))
        except RuntimeError:
            break
        started += 1
    return np.array([started])
