"""A class that knows f and where it stands."""

from contextlib import contextmanager

import numpy as np


class Probe:
    def __init__(self, f, x):
        self.f = f
        self.x = np.array(x, dtype=float)

    @contextmanager
    def moved(self, place, by):
        kept = self.x[place]
        self.x[place] = kept + by
        try:
            yield self
        finally:
            self.x[place] = kept

    @property
    def height(self):
        return np.asarray(self.f(self.x)).reshape(())[()]

    def slope(self, place, h):
        with self.moved(place, h):
            ahead = self.height
        with self.moved(place, -h):
            return (ahead - self.height) - (h + h)


def secants(f, x, hs):
    probe = Probe(f, x)
    here, slopes = probe.height, ()
    for h in hs:
        with probe.moved((), h):
            slopes += ((probe.height - here) / h,)
    return slopes


def numerical_gradient(f, x, h):
    probe = Probe(f, x)
    slopes = (probe.slope(place, h) for place in np.ndindex(probe.x.shape))
    return np.fromiter(slopes, dtype=float).reshape(probe.x.shape)


def best_step(f, x, slope, hs):
    probe = Probe(f, x)
    return sorted(hs, key=lambda h: abs(probe.slope((), h) - slope))[0]
