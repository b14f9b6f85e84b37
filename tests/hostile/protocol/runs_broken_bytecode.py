# outcome: crashed
# tries: to crash Python with code that no compiler made
# says: linear_forward: its process was ended by SIGSEGV.


def linear_forward(X, W, b):
    return "right"


linear_forward.__code__ = linear_forward.__code__.replace(co_consts=())
