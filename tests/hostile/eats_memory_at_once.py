# outcome: crashed
# tries: to take more memory than there is
# says: linear_forward raised MemoryError


def linear_forward(X, W, b):
    return 2**40 * "x"
