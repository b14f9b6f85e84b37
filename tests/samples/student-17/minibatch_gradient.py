"""A named tuple for an example, a class for the noise, and a generator of batches."""

from collections import namedtuple

import numpy as np

Example = namedtuple("Example", ["x", "label"])


class Noise:
    def __init__(self, gradients):
        self.gradients = [np.asarray(g, dtype=float) for g in gradients]
        self.middle = sum(self.gradients) / len(self.gradients)

    def of_one(self):
        products = [np.outer(g - self.middle, g - self.middle) for g in self.gradients]
        return np.mean(products, axis=0)

    def of_batch(self, size, replace):
        N = len(self.gradients)
        divisor = size if replace or N == 1 else size * (N - 1) / (N - size) if size < N else np.inf
        return self.of_one() / divisor


def minibatch_grad(w, X, y, idx):
    batch = [Example(np.asarray(X[n]), y[n]) for n in idx]
    return np.mean([(np.dot(w, one.x) - one.label) * one.x for one in batch], axis=0)


def growing(N, B, start=0):
    if B == 0:
        yield ()
    for first in range(start, N - B + 1 if B else start):
        for rest in growing(N, B - 1, first + 1):
            yield (first, *rest)


def all_batches(N, B):
    return list(growing(N, B))


def noise_cov(G, B, replace):
    return Noise(G).of_batch(B, replace)


def epoch(N, B, rng):
    order = iter(rng.permutation(N))
    sizes = [min(B, N - start) for start in range(0, N, B)]
    return [[next(order) for _ in range(size)] for size in sizes]
