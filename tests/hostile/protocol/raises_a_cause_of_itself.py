# outcome: crashed
# tries: to hang whoever follows the causes of an exception
# says: linear_forward raised ValueError: endless


def linear_forward(X, W, b):
    error = ValueError("endless")
    error.__cause__ = error.__context__ = error
    raise error
