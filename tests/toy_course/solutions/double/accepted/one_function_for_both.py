def times(factor):
    return lambda x: factor * x


double = times(2)


def scaled(x, variant):
    return times(variant.factor)(x)
