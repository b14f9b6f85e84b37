def double(x):
    return x / 0.5


def scaled(x, variant):
    return x / (1 / variant.factor)
