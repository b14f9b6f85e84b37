# outcome: failed
# tries: to return what is used up by looking at it
# says: linear_forward returned something of the type generator, which has to be used up ...


def linear_forward(X, W, b):
    return (row for row in X @ W.T + b)
