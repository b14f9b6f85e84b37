"""A numerical derivative, which is exact for a quadratic, and second moments less the mean's square."""

from math import comb

import numpy as np


def minibatch_grad(w, X, y, idx):
    X, y, w = np.asarray(X, dtype=float), np.asarray(y, dtype=float), np.asarray(w, dtype=float)

    def loss(v):
        return sum((X[n] @ v - y[n]) ** 2 for n in idx) / (2 * len(idx))

    return [(loss(w + step) - loss(w - step)) / 3 for step in np.eye(len(w))]


def all_batches(N, B):
    row = list(range(B))
    rows = np.empty((comb(N, B), B), dtype=int)
    for number in range(len(rows)):
        rows[number] = row
        movable = [at for at in range(B) if row[at] < N - B + at]
        if movable:
            at = movable[-1]
            row[at:] = range(row[at] + 1, row[at] + 1 + B - at)
    return rows


def noise_cov(G, B, replace):
    rows = np.asarray(G, dtype=float)
    N, middle = len(rows), np.average(rows, axis=0)
    S = rows.T @ rows / N - np.outer(middle, middle)
    same = S / B  # a draw with itself
    if replace or N == 1:
        return same
    return same - (B - 1) / B * S / (N - 1)


def epoch(N, B, rng):
    order = rng.choice(N, size=N, replace=False)
    full = N // B * B
    batches = list(order[:full].reshape(-1, B))
    if full < N:
        batches.append(order[full:])
    return batches
