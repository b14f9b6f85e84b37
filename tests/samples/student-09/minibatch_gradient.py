"""The gradient by complex steps, and the covariance from the differences of all pairs."""

import numpy as np


def minibatch_grad(w, X, y, idx):
    X, y, idx = np.array(X, dtype=float), np.array(y, dtype=float), list(idx)

    def loss(v):
        return np.mean((X[idx] @ v - y[idx]) ** 2) / 2

    steps = 1e-30j * np.eye(len(w))
    return np.array([loss(w + step).imag / 1e-30 for step in steps])


def all_batches(N, B):
    grid = np.indices((N,) * B).reshape(B, -1)
    rising = np.all(grid[1:] > grid[:-1], axis=0)
    return grid.T[rising]


def noise_cov(G, B, replace):
    G = np.array(G, dtype=float)
    pairs = (G[:, None] - G).reshape(-1, G.shape[1])
    S = np.einsum("pi,pj->ij", pairs, pairs) / (2 * len(pairs))
    if replace:
        return S / B
    return S / B * (1 ** (B - 1) / (len(G) - 1)) if len(G) > 1 else S


def epoch(N, B, rng):
    order = list(range(N))
    for last in range(N - 1, 0, -1):
        other = rng.integers(last + 1)
        order[last], order[other] = order[other], order[last]
    return [np.array(sorted(order[start : start + B])) for start in range(0, N, B)]
