# outcome: crashed
# tries: to reply with bytes that are no value
# says: linear_forward: its process sent something that is not a value

from grader import wire

wire.encode = lambda value, functions=None: b"\xc1"


def linear_forward(X, W, b):
    return X @ W.T + b
