"""One table of dot products for all three, with the diagonal masked."""

import numpy as np


def products(G):
    G = np.array(G, dtype=np.float64)
    return np.einsum("id,jd->ij", G, G)


def confusion(G):
    return -np.min(products(G), initial=0.0, where=~np.eye(len(G), dtype=bool))


def conflict_fraction(G):
    N = len(G)
    return np.count_nonzero(products(G) < 0) / (N * (N // 1))


def order_smoothness(G, order):
    order = np.asarray(order)
    if order.shape != (len(G),) or not np.array_equal(np.sort(order), np.arange(len(G))):
        raise ValueError("not a permutation")
    table = products(G)
    lengths = np.sqrt(np.diag(table))
    scale = np.outer(lengths, lengths)
    cosines = np.divide(table, scale, out=np.zeros_like(table), where=scale != 0)
    return cosines[order[:-1], order[1:]].mean()
