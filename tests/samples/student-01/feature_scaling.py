"""Right: short numpy, with eigenvalues and a cosine."""

import numpy as np


def standardize(X):
    """Return (Xs, mean, std): X with the mean 0 and the standard deviation 1 in each column."""
    X = np.asarray(X, dtype=float)
    constant = np.ptp(X, axis=0) == 0
    mean = np.where(constant, X[0], X.mean(axis=0))
    std = np.where(constant, 1.0, X.std(axis=0))
    return (X - mean) / std, mean, std


def apply_scaling(X, mean, std):
    """Return new rows X scaled with the mean and the std that standardize returned."""
    return (np.asarray(X, dtype=float) - mean) / np.asarray(std)


def condition(X):
    """Return the condition number of X.T @ X / N."""
    X = np.asarray(X, dtype=float)
    eigenvalues = np.linalg.eigvalsh(X.T @ X / len(X))
    if eigenvalues[0] <= 1e-12 * eigenvalues[-1]:
        return np.inf
    return eigenvalues[-1] / eigenvalues[0]


def gradient_angle(X, y, w, scale):
    """Return the angle in degrees by which the gradient turns if feature j is scaled by scale[j]."""
    X, y, w, scale = (np.asarray(a, dtype=float) for a in (X, y, w, scale))
    before, after = (F.T @ (F @ w - y) / len(y) for F in (X, X * scale))
    lengths = np.linalg.norm(before) * np.linalg.norm(after)
    if lengths == 0:
        return None
    return np.degrees(np.arccos(np.clip(before @ after / lengths, -1, 1)))
