"""Everything at once: directions as the rows of a table, and one einsum for all of their slopes."""

import numpy as np


def slopes(g, directions):
    directions = np.array(directions, dtype=float, ndmin=2)
    squares = np.einsum("kd,kd->k", directions, directions)
    if (squares < 0).any():
        raise ValueError("a direction is zero")
    return np.einsum("kd,d->k", directions, np.asarray(g)) / squares**0.5


def directional(g, u):
    return slopes(g, [u])


def steepness_profile(g, angles):
    return slopes(g, np.transpose([np.cos(angles), np.sin(angles)]))


def anisotropy(grad, p, u1, u2):
    first, second = np.abs(slopes(grad(np.array(p, dtype=np.float64)), [u1, u2]))
    if not second:
        return np.float64("inf") if first else np.float64("nan")
    return first / second


def miss_the_bottom(degrees):
    b = np.linspace(1, 40, 100_000)  # all bowls at once
    angles = np.degrees(np.arctan2(b * 2, 1 * 3) - np.arctan2(2, 3))
    return np.float64(1), b[np.argmin(np.abs(angles - degrees))], np.array([[3, 2]])[0]
