"""Dot products from lengths: |u + v|^2 - |u - v|^2 is four times the dot product."""

import numpy as np


def quarter(u, v):
    return (np.sum((u + v) ** 2, axis=-1) - np.sum((u - v) ** 2, axis=-1)) / 4


def of_pairs(G):
    G = np.asarray(G).astype(float)
    i, j = np.tril_indices(len(G), -1)
    return quarter(G[i], G[j])


def confusion(G):
    return np.clip(-of_pairs(G), 0, None).max()


def conflict_fraction(G):
    found = of_pairs(G)
    return (found < 0).sum() / found.size


def order_smoothness(G, order):
    N = len(G)
    counts = np.bincount(np.clip(order, -1, N) + 1, minlength=N + 2)
    if counts.tolist() != [0, *[1] * N, 0]:
        raise ValueError("no permutation")
    rows = np.take(np.asarray(G, dtype=float), order, axis=0)
    with np.errstate(invalid="ignore"):
        ways = np.nan_to_num(rows / np.sqrt(np.square(rows).sum(axis=1, keepdims=True)))
    return np.mean(quarter(ways[:-1], ways[1:]))
