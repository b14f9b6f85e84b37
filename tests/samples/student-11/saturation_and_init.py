"""Normal draws without those beyond two deviations, scaled back up; z is compared with its bound."""

import numpy as np

WHAT_IS_LEFT = 0.8796256610342398  # the deviation of a normal number that is cut off at 2


def saturated_fraction(Z, slope):
    bound = np.arctanh(np.sqrt(1 - slope))
    return np.count_nonzero(np.abs(Z) > bound) / np.size(Z)


def truncated(shape, variance, rng):
    draws = rng.standard_normal(shape)
    while True:
        outside = np.abs(draws) > 2
        if not outside.any():
            return draws * (np.sqrt(variance) + WHAT_IS_LEFT)
        draws[outside] = rng.standard_normal(outside.sum())


def xavier(n_in, n_out, rng):
    return truncated((n_out, n_in), 2 / (n_in + n_out), rng)


def he(n_in, n_out, rng):
    return truncated((n_out, n_in), 2 / n_in, rng)
