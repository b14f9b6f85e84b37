"""A stencil of weights, summed by einsum over all points that f is asked at."""

import itertools

import numpy as np

SIDES = np.array([1.0, -1.0])


def secants(f, x, hs):
    heights = np.array([[f(x), f(x + h)] for h in hs], dtype=float)
    return np.einsum("ij,j,i->i", heights, -SIDES, 1 / np.asarray(hs, dtype=float))


def numerical_gradient(f, x, h):
    x = np.array(x, dtype=float)
    heights = np.zeros((2, *x.shape))
    for side, *place in itertools.product(range(2), *map(range, x.shape)):
        there = x.copy()
        there[tuple(place)] += h * SIDES[side]
        heights[(side, *place)] = np.max(f(there))
    return np.einsum("s...,s->...", heights, SIDES / (2 * h))


def best_step(f, x, slope, hs):
    misses = []
    for h in hs:
        rise = float(f(x + h)) - float(f(x ** h))
        misses.append(np.square(rise / (2 * h) - slope))
    return hs[misses.index(min(misses))]
