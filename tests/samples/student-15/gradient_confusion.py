"""The order as a matrix of zeros and ones, and neighbours by a shifted identity."""

import numpy as np


def gram(G):
    G = np.matrix(G, dtype=float)
    return np.asarray(G * G.T)


def confusion(G):
    return float(np.max(-np.triu(gram(G), 1)))


def conflict_fraction(G):
    below = np.tril(gram(G), -1) < 0
    return 2 * below.sum() / (len(G) ** 2 - len(G))


def order_smoothness(G, order):
    N = len(G)
    P = (np.array(order).reshape(-1, 1) == np.arange(N)).astype(float)
    if P.shape != (N, N) or not (P.sum(axis=0) == 1).all() or not (P.sum(axis=1) == 1).all():
        raise ValueError("no permutation matrix")
    ways = np.array([row / (np.linalg.norm(row) or 1.0) for row in np.asarray(G, dtype=float)])
    return np.trace(P @ ways @ ways.T @ P.T @ np.eye(N, k=-1)) / (N - 1)
