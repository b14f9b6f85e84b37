"""Right: singular values, and the angle of two unit arrows by atan2."""

import math

import numpy as np


def standardize(X):
    """Return (Xs, mean, std): X with the mean 0 and the standard deviation 1 in each column."""
    X = np.array(X, dtype=float)
    mean = X.mean(axis=0)
    Xs = X - mean
    std = np.sqrt((Xs**2).mean(axis=0))
    same = (X == X[0]).all(axis=0)
    std[same] = 1
    Xs[:, same] = 0
    return Xs / std, mean, std


def apply_scaling(X, mean, std):
    """Return new rows X scaled with the mean and the std that standardize returned."""
    return np.array([[(v - m) / s for v, m, s in zip(row, mean, std)] for row in X])


def condition(X):
    """Return the condition number of X.T @ X / N."""
    X = np.array(X, dtype=float)
    n, d = X.shape
    if n < d:
        return math.inf
    s = np.linalg.svd(X, compute_uv=False)
    largest, smallest = s[0] ** 2, s[-1] ** 2
    return math.inf if smallest <= 1e-12 * largest else float(largest / smallest)


def gradient_angle(X, y, w, scale):
    """Return the angle in degrees by which the gradient turns if feature j is scaled by scale[j]."""
    X = np.array(X, dtype=float)

    def gradient(features):
        return np.mean((features @ np.array(w) - np.array(y))[:, None] * features, axis=0)

    g, h = gradient(X), gradient(X * np.array(scale))
    if not g.any() or not h.any():
        return None
    g, h = g / np.linalg.norm(g), h / np.linalg.norm(h)
    return math.degrees(2 * math.atan2(np.linalg.norm(g - h), np.linalg.norm(g + h)))
