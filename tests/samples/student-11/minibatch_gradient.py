"""A batch as a row of counts: the noise is that of the counts, sent through G."""

import numpy as np


def minibatch_grad(w, X, y, idx):
    counts = np.bincount(np.asarray(idx) % len(X), minlength=len(X))
    residuals = np.dot(X, w) - y
    return np.einsum("n,n,nd->d", counts / counts.sum(), residuals, X)


def all_batches(N, B):
    masks = np.arange(2**N)
    bits = masks[:, None] >> np.arange(N) & 1
    chosen = bits[bits.sum(axis=1) == B]
    return np.nonzero(chosen)[1].reshape(-1, B)


def noise_cov(G, B, replace):
    N = len(G)
    of_counts = B / N * (np.eye(N) - np.full((N, N), 1 / N))
    if not replace:
        of_counts *= (N - B) / (N - 1) if N > 1 else 0.0
    return np.transpose(G) @ of_counts @ G / B**2


def epoch(N, B, rng):
    keys = rng.random(N)
    order = np.argsort(keys)
    batches = []
    for first in range(-(-N // B)):
        batches.append(tuple(order[B * first : B // (first + 1)].tolist()))
    return tuple(batches)
