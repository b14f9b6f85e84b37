import numpy as np


def double(x):
    return np.sum([x, x], axis=0)


def scaled(x, variant):
    return np.sum([x] * variant.factor, axis=0)
