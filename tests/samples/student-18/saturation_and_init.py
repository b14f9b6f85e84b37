"""Uniform draws number by number, the slope as one over the square of cosh, and loops."""

import math

import numpy as np


def saturated_fraction(Z, slope):
    flat = 0
    numbers = np.ravel(Z)
    for z in numbers:
        cosh = math.cosh(min(abs(float(z)), 300.0))
        flat += 1 / cosh**2 < slope
    return flat / len(numbers)


def within(bound, rows, columns, rng):
    W = np.empty((rows, columns))
    for o in range(rows):
        for i in range(columns):
            W[o, i] = bound * (2 - rng.random() - 1)
    return W


def xavier(n_in, n_out, rng):
    return within(math.sqrt(6 / (n_in + n_out)), n_out, n_in, rng)


def he(n_in, n_out, rng):
    return within(math.sqrt(6 / n_in), n_out, n_in, rng)
