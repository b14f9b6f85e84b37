"""Examples as columns inside, means of masked arrays times shares, and outer products."""

import numpy as np


def votes(w, b, X, y):
    inputs = np.insert(np.array(X, dtype=float).T, len(w), 1.0, axis=0)
    scores = np.append(w, b) @ inputs
    small = np.exp(-np.abs(scores))
    p = np.where(scores < 0, small, 1) / (1 + small)
    return (inputs * (p - np.array(y))).T.copy()


def class_pulls(w, b, X, y):
    V, y = votes(w, b, X, y), np.array(y)
    pulls = []
    for label in (1, 0):
        rows = V[np.flatnonzero(y == label)]
        pulls.append(rows.mean(axis=0) * len(rows) / len(V) if len(rows) else np.zeros(V.shape[1]))
    return tuple(pulls)


def balanced_weights(y):
    labels, places, counts = np.unique(y, return_inverse=True, return_counts=True)
    raw = (1 / counts)[places]
    return raw / raw.mean()


def strongest_voter(w, b, X, y):
    return int(np.diag(votes(w, b, X, y) @ votes(w, b, X, y).T).argmax())
