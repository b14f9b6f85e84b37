"""The reference for gradient_confusion."""

import numpy as np


def _pairs(G):
    """Return the dot product of each pair of rows, once."""
    G = np.asarray(G, dtype=float)
    return (G @ G.T)[np.triu_indices(len(G), k=1)]


def confusion(G):
    return float(np.max(-_pairs(G), initial=0.0))


def conflict_fraction(G):
    return float(np.mean(_pairs(G) < 0))


def order_smoothness(G, order):
    if sorted(order) != list(range(len(G))):
        raise ValueError("order must hold every row number once")
    rows = np.asarray(G, dtype=float)[list(order)]
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    ways = rows / np.where(lengths > 0, lengths, 1)  # a zero row stays zero
    return float(np.mean(np.sum(ways[1:] * ways[:-1], axis=1)))
