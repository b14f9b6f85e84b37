"""Normal numbers out of uniform ones, and the slope of tanh by the complex step."""

import numpy as np


def saturated_fraction(Z, slope):
    h = 1e-30
    slopes = np.tanh(np.clip(Z, -30, 30) + 1j * h).imag / h
    return float(np.average(slopes < slope))


def normal(shape, rng):
    radius = np.sqrt(-2 * np.log(1 - rng.random(shape)))
    return radius * np.sin(2 * np.pi * rng.random(shape))


def xavier(n_in, n_out, rng):
    mean_of_both = (n_in + n_out) / 2
    return normal((n_out, n_in), rng) * mean_of_both**-0.5


def he(n_in, n_out, rng):
    return normal((n_out, n_in), rng) * (n_in / 2) ** -0.5
