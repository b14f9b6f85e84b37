def double(x):
    return x + x


def scaled(x, variant):
    return x * variant.factor
