# outcome: failed
# tries: to return text that cannot be written to a file
# says: Y = '\\ud800', which is not an array of numbers


def linear_forward(X, W, b):
    return "\ud800"
