"""Wrong: divides by N - 1, and scales new rows with their own mean."""

import numpy as np


def standardize(X):
    """Return (Xs, mean, std): X with the mean 0 and the standard deviation 1 in each column."""
    X = np.asarray(X, dtype=float)
    mean = X.mean(axis=0)
    if len(X) == 1:
        return np.zeros(X.shape), mean, np.ones(X.shape[1])
    std = X.std(axis=0, ddof=1)
    constant = (X == X[0]).all(axis=0)
    std[constant] = 1
    Xs = (X - mean) / std
    Xs[:, constant] = 0
    return Xs, mean, std


def apply_scaling(X, mean, std):
    """Return new rows X scaled with the mean and the std that standardize returned."""
    X = np.asarray(X, dtype=float)
    return (X - X.mean(axis=0)) / std


def condition(X):
    """Return the condition number of X.T @ X / N."""
    X = np.asarray(X, dtype=float)
    ev = np.linalg.eigvalsh(X.T @ X / len(X))
    if ev[0] <= 1e-12 * ev[-1]:
        return float("inf")
    return float(ev[-1] / ev[0])


def gradient_angle(X, y, w, scale):
    """Return the angle in degrees by which the gradient turns if feature j is scaled by scale[j]."""
    X = np.asarray(X, dtype=float)
    y, w = np.asarray(y), np.asarray(w)
    gradients = []
    for features in (X, X * np.asarray(scale)):
        gradients.append(features.T @ (features @ w - y) / len(y))
    a, b = gradients
    if not np.any(a) or not np.any(b):
        return None
    cosine = a @ b / (np.linalg.norm(a) * np.linalg.norm(b))
    return float(np.degrees(np.arccos(min(1, max(-1, cosine)))))
