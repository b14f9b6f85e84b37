"""Wrong: a column is constant only where the computed spread is exactly 0."""

import numpy as np


def standardize(X):
    """Return (Xs, mean, std): X with the mean 0 and the standard deviation 1 in each column."""
    X = np.array(X, dtype=float)
    mean = X.mean(axis=0)
    std = X.std(axis=0)
    std[std == 0] = 1
    return (X - mean) / std, mean, std


def apply_scaling(X, mean, std):
    """Return new rows X scaled with the mean and the std that standardize returned."""
    return (np.array(X) - np.array(mean)) / np.array(std)


def condition(X):
    """Return the condition number of X.T @ X / N."""
    X = np.array(X, dtype=float)
    eigenvalues = np.linalg.eigvalsh(X.T @ X / X.shape[0])
    low, high = eigenvalues.min(), eigenvalues.max()
    return np.inf if low <= 1e-12 * high else high / low


def gradient_angle(X, y, w, scale):
    """Return the angle in degrees by which the gradient turns if feature j is scaled by scale[j]."""
    X = np.array(X, dtype=float)
    S = X * np.array(scale)
    g1 = X.T @ (X @ np.array(w) - np.array(y)) / len(X)
    g2 = S.T @ (S @ np.array(w) - np.array(y)) / len(X)
    n1, n2 = np.linalg.norm(g1), np.linalg.norm(g2)
    if n1 == 0 or n2 == 0:
        return None
    return float(np.rad2deg(np.arccos(np.clip((g1 / n1) @ (g2 / n2), -1, 1))))
