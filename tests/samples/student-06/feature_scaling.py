"""Wrong: the condition number of X itself, and an angle in radians."""

import numpy as np


def standardize(X):
    """Return (Xs, mean, std): X with the mean 0 and the standard deviation 1 in each column."""
    X = np.array(X, dtype=float)
    mean = np.mean(X, axis=0)
    std = np.std(X, axis=0)
    Xs = X - mean
    for j in range(X.shape[1]):
        if np.all(X[:, j] == X[0, j]):
            std[j] = 1
            Xs[:, j] = 0
    return Xs / std, mean, std


def apply_scaling(X, mean, std):
    """Return new rows X scaled with the mean and the std that standardize returned."""
    return np.divide(np.subtract(X, mean), std)


def condition(X):
    """Return the condition number of X.T @ X / N."""
    X = np.array(X, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        return np.inf
    return np.linalg.cond(X)


def gradient_angle(X, y, w, scale):
    """Return the angle in degrees by which the gradient turns if feature j is scaled by scale[j]."""
    X1 = np.array(X, dtype=float)
    X2 = X1 * np.array(scale)
    g1 = X1.T @ (X1 @ np.array(w) - np.array(y))
    g2 = X2.T @ (X2 @ np.array(w) - np.array(y))
    product = np.linalg.norm(g1) * np.linalg.norm(g2)
    if product == 0:
        return None
    return np.arccos(np.clip(np.dot(g1, g2) / product, -1.0, 1.0))
