"""Everything along the axes of F, and a named tuple for them."""

from typing import NamedTuple

import numpy as np


class Ellipse(NamedTuple):
    sizes: np.ndarray
    axes: np.ndarray


def ellipse(F):
    return Ellipse(*np.linalg.eigh(np.array(F, dtype=np.float64)))


def fisher_gaussian(sigma):
    score = np.array([1 / sigma, np.sqrt(2) / sigma])
    return np.outer(score, score) * np.eye(2)


def fisher_logistic(w, X):
    z = np.inner(X, w)
    weights = np.exp(-np.logaddexp(0, z) - np.logaddexp(0, -z))
    return np.mean([weight * np.outer(x, x) for weight, x in zip(weights, X)], axis=0)


def natural(F, g, damping=0.0):
    sizes, axes = ellipse(F)
    return sum(axis.dot(g) / (size + damping) * axis for size, axis in zip(sizes, axes.T))


def angle(g, n):
    """By the angles with the axes of the plane that both span."""
    u, v = np.array([g, n], dtype=float) / [[np.linalg.norm(g)], [np.linalg.norm(n)]]
    halves = np.linalg.norm(u - v) / 2
    if halves < 0.7:
        return 2 * np.degrees(np.arcsin(halves))
    return 180 - 2 * np.degrees(np.arcsin(min(1, np.linalg.norm(u + v) / 2)))


def widest_gradient(F):
    found = ellipse(F)
    weights = np.zeros_like(found.sizes)
    weights[-1] = -1
    weights[0] = (found.sizes[0] / found.sizes[-1]) ** 0.5
    return found.axes @ weights * 1e3
