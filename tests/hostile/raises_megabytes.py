# outcome: crashed
# tries: to fill the report with the text of an exception
# says: linear_forward raised ...


def linear_forward(X, W, b):
    raise ValueError(3 * 10**7 * "x")
