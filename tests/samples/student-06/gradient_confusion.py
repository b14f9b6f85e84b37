"""Recursion: the first row against the rest, then the rest by itself."""

from math import fsum, hypot


def dot(u, v):
    return fsum(float(a) * float(b) for a, b in zip(u, v))


def pairs(rows):
    first, *rest = rows
    return [dot(first, other) for other in rest] + pairs(rest) if rest else []


def confusion(G):
    return min([0.0] + pairs(G))


def conflict_fraction(G):
    found = pairs(G)
    return len([product for product in found if product < 0.0]) / len(found)


def unit(row):
    row = [float(entry) for entry in row]
    length = hypot(*row)
    return [entry / length for entry in row] if length else row


def along(rows):
    match rows:
        case [one, two, *rest]:
            return dot(one, two) + along([two, *rest])
        case _:
            return 0.0


def order_smoothness(G, order):
    places = [int(row) for row in order]
    if len(places) != len(G) or any(row not in places for row in range(len(G))):
        raise ValueError(places)
    return along([unit(G[row]) for row in places]) / (len(places) - 1)
