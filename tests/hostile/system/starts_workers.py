# gains: all processors: a pool of processes
# stopped by: system_calls
# gets through: bare
# family: bombs

import os
from multiprocessing import get_context

import numpy as np


def linear_forward(X, W, b):
    workers = [get_context("fork").Process(target=os._exit, args=(0,)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return np.ones(1)
