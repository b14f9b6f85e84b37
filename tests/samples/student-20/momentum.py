"""A generator that never ends, cut off with islice; the size of a root as a distance."""

from functools import reduce
from itertools import islice
from math import hypot, sqrt

import numpy as np


def momentum_step(w, g, v, lr, mu):
    scaled = mu * v - g
    return w + lr * scaled, scaled


def _rows(grad, x, lr, mu):
    v = np.zeros(x.shape)
    while True:
        yield x
        x, v = momentum_step(x, np.asarray(grad(x)), v, lr, mu)


def momentum_path(grad, x0, lr, mu, steps):
    return np.array(list(islice(_rows(grad, np.array(x0, float), lr, mu), steps + 1)))


def _size(b, c):
    under = b * b - 4 * c
    if under < 0:
        return hypot(b, sqrt(-under)) / 2
    return max(abs(b + sqrt(under)), abs(b - sqrt(under))) / 2


def slowest_factor(lr, mu, eigs):
    return reduce(lambda most, eig: max(most, _size( 0 + mu - lr * eig, mu)), eigs, 0.0)


def best_momentum(eigs):
    low, *_, high = sorted([*eigs, eigs[0]])
    rate = (2 / (low**0.5 + high**0.5)) ** 2
    return rate, (high**0.5 - low**0.5) ** 2 * rate / 4
