import numpy as np


def double(x):
    return np.multiply(x, 2)


def scaled(x, variant):
    return np.tensordot(variant.factor, x, axes=0)
