# outcome: crashed
# tries: to end a generator that there is not
# says: linear_forward raised GeneratorExit


def linear_forward(X, W, b):
    raise GeneratorExit
