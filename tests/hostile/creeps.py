# outcome: timed_out
# tries: to stay just within the time of a call, again and again
# says: linear_forward: the submission used up its 2.4 s, all calls together.
# earns: 3

import time


def linear_forward(X, W, b):
    time.sleep(0.3)
    return X @ W.T + b


def linear_backward(dY, X, W, b):
    time.sleep(0.3)
    return dY @ W, dY.T @ X, dY.sum(axis=0)
