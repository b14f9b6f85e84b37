# outcome: failed
# tries: to have a long text stored once for each number beside it
# says: Y = ['xxxxx...


def linear_forward(X, W, b):
    return [5_000 * "x"] + 1_000 * [0.0]
