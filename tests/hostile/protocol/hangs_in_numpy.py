# outcome: timed_out
# tries: to hang in one call of numpy's
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

import numpy as np

np.convolve(np.ones(10**6), np.ones(10**6))
