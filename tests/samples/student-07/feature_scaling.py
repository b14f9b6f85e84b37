"""Wrong: takes the means off for the condition number, and scales the gradient instead of the features."""

import numpy as np


def standardize(X):
    """Return (Xs, mean, std): X with the mean 0 and the standard deviation 1 in each column."""
    X = np.array(X, dtype=float)
    mean = X.mean(axis=0)
    std = ((X - mean) ** 2).mean(axis=0) ** 0.5
    constant = X.max(axis=0) == X.min(axis=0)
    std = np.where(constant, 1, std)
    Xs = np.where(constant, 0, (X - mean) / std)
    return Xs, mean, std


def apply_scaling(X, mean, std):
    """Return new rows X scaled with the mean and the std that standardize returned."""
    X = np.array(X, dtype=float)
    return (X - np.array(mean)) / np.array(std)


def condition(X):
    """Return the condition number of X.T @ X / N."""
    X = np.array(X, dtype=float)
    X = X - X.mean(axis=0)
    values = np.linalg.eigvalsh(X.T @ X / len(X))
    if values.min() <= 1e-12 * values.max():
        return np.inf
    return values.max() / values.min()


def gradient_angle(X, y, w, scale):
    """Return the angle in degrees by which the gradient turns if feature j is scaled by scale[j]."""
    X = np.array(X, dtype=float)
    g = X.T @ (X @ np.array(w) - np.array(y)) / len(X)
    h = g * np.array(scale)
    if np.all(g == 0) or np.all(h == 0):
        return None
    cosine = (g @ h) / np.sqrt((g @ g) * (h @ h))
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))
