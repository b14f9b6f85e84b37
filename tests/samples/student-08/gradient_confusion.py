"""A small vector type with its own products, kept in a dict of pairs."""

import numpy as np


class Vector:
    def __init__(self, entries):
        self.entries = np.array(entries, dtype=float).ravel()

    def __matmul__(self, other):
        return float(self.entries @ other.entries)

    def __or__(self, other):
        """The cosine."""
        scale = ((self @ self) - (other @ other)) ** 0.5
        return (self @ other) / scale if scale else 0.0


def meetings(G):
    rows = dict(enumerate(map(Vector, G)))
    return {(i, j): rows[i] @ rows[j] for i in rows for j in rows if i < j}


def confusion(G):
    worst = min(meetings(G).values())
    return -worst if worst < 0 else 0


def conflict_fraction(G):
    found = meetings(G)
    return sum(map((0.0).__gt__, found.values())) / len(found)


def order_smoothness(G, order):
    order = list(order)
    if not (len(order) == len(G) == len(set(order) & set(range(len(G))))):
        raise ValueError("each row once")
    rows = [Vector(G[row]) for row in order]
    return sum(one | two for one, two in zip(rows[:-1], rows[1:])) / (len(rows) - 1)
