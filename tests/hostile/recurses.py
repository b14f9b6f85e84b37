# outcome: crashed
# tries: to recurse without end
# says: linear_forward raised RecursionError: maximum recursion depth exceeded


def linear_forward(X, W, b):
    return linear_forward(X, W, b)
