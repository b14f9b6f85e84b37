"""The reference for saturation_and_init.

With independent weights of mean 0 and variance v, the mean square of z = sum_i w_i x_i is n_in v
times that of x, and the mean square of dx_i = sum_o g_o w_oi is n_out v times that of g. Forward
asks for v = 1 / n_in and backward for 1 / n_out; 2 / (n_in + n_out) lies between. ReLU halves the
mean square on the way forward, so 2 / n_in makes up for it.
"""

import numpy as np


def saturated_fraction(Z, slope):
    return np.mean(1 - np.tanh(Z) ** 2 < slope)


def xavier(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))


def he(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in))
