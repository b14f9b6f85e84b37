"""Exact fractions all the way; only the lengths are rounded."""

import math
from fractions import Fraction

import numpy as np


def exactly(values)
    return [Fraction(float(value)) for value in values]


def root(squares):
    """The square root, also where the squares are beyond the range of floats."""
    if squares == 0:
        return 0.0
    digits = 2 * (math.floor(math.log2(squares.numerator) - math.log2(squares.denominator)) // 4)
    return math.sqrt(squares / Fraction(2) ** (2 * digits)) * 2.0**digits


def gradient_norms(jacobians, g):
    row = exactly(g)
    lengths = [root(sum(entry**2 for entry in row))]
    for J in jacobians[::-1]:
        columns = [exactly(column) for column in zip(*J)]
        # after a few layers fractions are rounded to floats, or they grow too long
        products = [sum(map(Fraction.__mul__, row, column)) for column in columns]
        row = exactly(products)
        lengths.append(root(sum(entry**2 for entry in row)))
    return np.array(lengths)


def growth_rate(norms):
    first, *middle, last = exactly(norms)
    if not last:
        return np.array(-np.inf)
    gain = last / first
    return (math.log(gain.numerator) - math.log(gain.denominator)) / (len(middle) + 1)


def clip_by_norm(g, limit):
    array = np.array(g, dtype=float)
    length = root(sum(entry**2 for entry in exactly(array.flat)))
    for place in np.ndindex(array.shape):
        array[place] *= min(length, limit) / (length or 1)
    return array


def surprises():
    return tuple(
        np.array([[one * other for other in v] for one in u])
        for u, v in (((0.5, -0.4, 0.5), (1, -0.9, 1)), ((8, -3, 2), (2, 4, -2)))
    )
