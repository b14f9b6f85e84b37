"""The covariance of numpy.cov, where N - 1 and the other form of the factor meet."""

import itertools

import numpy as np


def minibatch_grad(w, X, y, idx)
    X, y, idx = np.asarray(X), np.asarray(y), np.asarray(idx)
    return np.mean((X[idx] @ np.asarray(w) - y[idx])[:, np.newaxis] * X[idx], axis=0)


def all_batches(N, B):
    return sorted(itertools.combinations(range(N), B), reverse=True)


def noise_cov(G, B, replace):
    G = np.asarray(G)
    N, D = G.shape
    if N == 1:
        return np.zeros((D, D))
    if replace:
        return np.cov(G, rowvar=False, bias=True).reshape(D, D) / B
    return np.cov(G, rowvar=False).reshape(D, D) * (1 / B - 1 / N)


def epoch(N, B, rng):
    order = np.arange(N)
    rng.shuffle(order)
    return np.split(order, range(B, N, B))
