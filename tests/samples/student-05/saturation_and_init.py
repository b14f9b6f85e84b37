"""A class that knows fans and draws, inputs as rows inside, and a 0-d array for the fraction."""

from dataclasses import dataclass

import numpy as np


@dataclass
class Layer:
    fan: float
    shape: tuple
    rng: np.random.Generator

    def weights(self):
        return (self.rng.standard_normal(self.shape) / np.sqrt(self.fan)).T


def saturated_fraction(Z, slope):
    Z = np.asarray(Z, dtype=float)
    flat = np.less(1.0 - np.square(np.tanh(Z)), slope)
    return np.array(np.add.reduce(flat, axis=None) / Z.size)


def xavier(n_in, n_out, rng):
    return Layer((n_in + n_out) / 1, (n_in, n_out), rng).weights()


def he(n_in, n_out, rng):
    return Layer(n_in / 2, (n_in, n_out), rng).weights()
