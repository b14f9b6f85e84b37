"""What differs between students: the sizes of the layer, and small integers to work out by hand."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Variant:
    """A layer of pairwise different sizes, and one with small integers."""

    N: int
    D_in: int
    D_out: int
    X: tuple
    W: tuple
    b: tuple
    dY: tuple

    def example(self):
        """Return the integer arrays X, W, b, dY."""
        return tuple(np.array(array) for array in (self.X, self.W, self.b, self.dY))

    def layer(self, rng):
        """Return random arrays X, W, b, dY of these sizes."""
        shapes = (self.N, self.D_in), (self.D_out, self.D_in), (self.D_out,), (self.N, self.D_out)
        return tuple(rng.standard_normal(shape) for shape in shapes)


def draw(rng):
    """Draw a variant. No row or column of dY adds up to 0, which would hide mistakes."""
    N, D_in, D_out = (int(size) for size in rng.permutation([2, 3, 4]))
    dY = np.zeros((N, D_out), dtype=int)
    while 0 in dY.sum(axis=0) or 0 in dY.sum(axis=1) or dY.sum() == 0:
        dY = _digits(rng, (N, D_out))
    X, W, b = (_digits(rng, shape) for shape in ((N, D_in), (D_out, D_in), (D_out,)))
    return Variant(N, D_in, D_out, *(_as_tuples(array) for array in (X, W, b, dY)))


def _digits(rng, shape):
    """Return integers from -4 to 5, without 0 and 1 (with which products look like sums)."""
    return rng.choice([-4, -3, -2, -1, 2, 3, 4, 5], size=shape)


def _as_tuples(array):
    return tuple(map(_as_tuples, array)) if array.ndim else int(array)
