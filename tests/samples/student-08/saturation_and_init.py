"""Finds the place of the slope among the sorted ones; stacks columns of uniform draws."""
import numpy as np

def saturated_fraction(Z, slope):
    slopes = np.sort(1 - np.tanh(np.atleast_1d(Z)) ** 2, axis=None)
    return np.searchsorted(slopes, slope) / len(slopes)

def columns(n_in, n_out, fan, rng):
    bound = np.sqrt(3 * (1 / fan))
    return np.column_stack([rng.uniform(-bound, bound, n_out) for _ in range(n_in)])

def xavier(n_in, n_out, rng):
    return columns(n_out, n_in, np.mean([n_in, n_out]), rng)

def he(n_in, n_out, rng):
    return -columns(n_in, n_out, n_in / 2, rng)
