# outcome: failed
# tries: to return an array of times, whose differences are numbers
# says: linear_forward returned an array of datetime64[s], not of numbers.

import numpy as np


def linear_forward(X, W, b):
    return np.zeros((2, 2), "M8[s]")
