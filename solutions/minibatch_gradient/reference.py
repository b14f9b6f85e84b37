"""The reference for minibatch_gradient.

A batch of different rows holds two of them, i and j, with the covariance -S / (N - 1): the deviations
of all rows add up to 0, so those of the others add up to minus that of i. The sum of B rows so has
the covariance B S - B (B - 1) S / (N - 1) = B S (N - B) / (N - 1), and their mean that over B**2.
"""

from itertools import combinations

import numpy as np


def minibatch_grad(w, X, y, idx):
    rows = list(idx)
    batch = np.asarray(X)[rows]
    return (batch @ w - np.asarray(y)[rows]) @ batch / len(rows)


def all_batches(N, B):
    return np.array(list(combinations(range(N), B)))


def noise_cov(G, B, replace):
    N = len(G)
    apart = np.asarray(G) - np.mean(G, axis=0)
    left = 1 if replace else (N - B) / max(N - 1, 1)
    return apart.T @ apart * (left / (N * B))


def epoch(N, B, rng):
    order = rng.permutation(N)
    return [order[start : start + B] for start in range(0, N, B)]
