# outcome: crashed
# tries: to remove the folder that it works in
# says: linear_forward raised PermissionError: [Errno 1] Operation not permitted: ...
# outcome (bare): failed
# says (bare): Y is None; does the function return its result?

import os


def linear_forward(X, W, b):
    os.rmdir(os.getcwd())
