"""The reference for double."""


def double(x):
    return 2 * x


def scaled(x, variant):
    return variant.factor * x
