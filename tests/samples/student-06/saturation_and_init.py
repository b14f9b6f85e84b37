"""Nested lists only: recursion over Z, and lists of lists for W."""

from math import sqrt, tanh


def flattened(Z):
    if hasattr(Z, "tolist"):
        Z = Z.tolist()
    if isinstance(Z, (list, tuple)):
        return [z for part in Z for z in flattened(part)]
    return [Z]


def saturated_fraction(Z, slope):
    low = [(1 - tanh(z)) * (1 + tanh(z)) >= slope for z in flattened(Z)]
    return low.count(True) / len(low)


def drawn(rows, columns, deviation, rng):
    if rows == 0:
        return []
    return [rng.normal(0, deviation, columns).tolist(), *drawn(rows - 1, columns, deviation, rng)]


def xavier(n_in, n_out, rng):
    return drawn(n_out, n_in, sqrt(2 / (n_in + n_out)), rng)


def he(n_in, n_out, rng):
    return drawn(n_out, n_in, sqrt(2 / n_in), rng)
