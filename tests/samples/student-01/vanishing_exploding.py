"""A signal that is an object: it walks, and it knows its length with a scale that cannot overflow."""

import numpy as np


class Signal:
    def __init__(self, entries):
        self.entries = np.array(entries, dtype=float)

    def __len__(self):
        return self.entries.size

    @property
    def length(self):
        largest = np.abs(self.entries).max()
        return largest * np.sqrt(((self.entries / largest) ** 2).sum()) if largest else 0.0

    def back_through(self, J):
        self.entries = np.tensordot(self.entries, np.array(J, dtype=float), axes=1)
        return self

    def cut(self, limit):
        return self.entries / max(1, self.length / limit)


def gradient_norms(jacobians, g):
    signal, layers = Signal(g), list(jacobians)
    norms = [signal.length]
    while layers:
        norms.append(signal.back_through(layers.pop()).length)
    return tuple(norms)


def growth_rate(norms):
    start, end = np.float64(norms[0]), np.float64(norms[-1])
    with np.errstate(divide="ignore"):
        return np.log(end / start) / len(norms[1:])


def clip_by_norm(g, limit):
    return Signal(g).cut(limit)


def surprises():
    turn = np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0]])
    grows = 0.4 * np.eye(3) + 0.5 * turn + 0.45 * turn.T
    u, v = np.array([3, 4, 5 / 3]), np.array([1, -2, 3])
    return grows, u[:, None] * v
