# outcome: crashed
# tries: to crash Python and write tracebacks while it does
# says: linear_forward: its process was ended by SIGSEGV.

import ctypes
import faulthandler

faulthandler.enable()


def linear_forward(X, W, b):
    ctypes.string_at(0)
