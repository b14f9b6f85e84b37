"""The gradient from second moments, the root of the covariance, and batches that sets keep apart."""

import numpy as np


def minibatch_grad(w, X, y, idx):
    rows = np.take(np.asarray(X), np.asarray(idx), axis=0)
    labels = np.take(np.asarray(y), np.asarray(idx))
    return (rows.T @ rows @ w - rows.T @ labels) / len(labels)


def all_batches(N, B):
    known = {frozenset()}
    for _ in range(B):
        known = {batch | {n} for batch in known for n in range(N) if n not in batch}
    return [list(batch) for batch in known]


def noise_cov(G, B, replace):
    apart = np.asarray(G) - np.asarray(G).mean(0)
    _, sizes, axes = np.linalg.svd(apart, full_matrices=False)
    variances = sizes**2 / len(apart) / B
    if not replace:
        variances = variances * (len(apart) - B) / (len(apart) - 1 or 1)
    return (axes.T * variances) @ axes


def epoch(N, B, rng):
    left = rng.permutation(N)
    batches = []
    while left.size:
        batches.append(left[:B])
        left = left[B:]
    return batches
