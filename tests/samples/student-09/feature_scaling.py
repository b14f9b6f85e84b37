"""Wrong: crashes, for the gradient lacks the transpose."""

import numpy as np


def standardize(X):
    """Return (Xs, mean, std): X with the mean 0 and the standard deviation 1 in each column."""
    X = np.array(X, dtype=float)
    mean = X.mean(axis=0)
    std = X.std(axis=0)
    constant = np.all(X == X[0], axis=0)
    std[constant] = 1
    Xs = (X - mean) / std
    Xs[:, constant] = 0
    return Xs, mean, std


def apply_scaling(X, mean, std):
    """Return new rows X scaled with the mean and the std that standardize returned."""
    return (np.array(X) - mean) / std


def condition(X):
    """Return the condition number of X.T @ X / N."""
    X = np.array(X, dtype=float)
    eig = np.linalg.eigvalsh(np.matmul(X.T, X) / X.shape[0])
    if eig[0] <= 1e-12 * eig[-1]:
        return np.inf
    return eig[-1] / eig[0]


def gradient_angle(X, y, w, scale):
    """Return the angle in degrees by which the gradient turns if feature j is scaled by scale[j]."""
    X = np.array(X, dtype=float)
    scaled = X * np.array(scale)
    g1 = X @ (X @ np.array(w) - np.array(y)) / len(X)
    g2 = scaled @ (scaled @ np.array(w) - np.array(y)) / len(X)
    if np.linalg.norm(g1) == 0 or np.linalg.norm(g2) == 0:
        return None
    cosine = g1 @ g2 / (np.linalg.norm(g1) * np.linalg.norm(g2))
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))
