"""Values are taken as fractions, so that differences and quotients are exact."""

from fractions import Fraction

import numpy as np


def exact(value):
    return Fraction(float(np.ravel(value)[0]))


def quotient(ahead, behind, way):
    return float((exact(ahead) - exact(behind)) / way)


def secants(f, x, hs):
    def slope(h):
        return quotient(f(x + h), f(x), Fraction(float(h)))

    return list(map(slope, hs))


def numerical_gradient(f, x, h):
    x = np.array(x, dtype=float)
    way = 2 * Fraction(h)
    result = np.zeros(x.size)
    for number in range(x.size):
        unit = np.zeros(x.size)
        unit[number] = h
        unit = np.reshape(unit, x.shape)
        result[number] = quotient(f(x + unit), f(x - unit), way)
    result.shape = x.shape
    return result


def best_step(f, x, slope, hs):
    errors = {}
    for h in hs:
        h = float(h)
        errors[abs(quotient(f(x + h), f(x - h), 2 * Fraction(h)) - slope)] = h
    return errors[min(errors)]
