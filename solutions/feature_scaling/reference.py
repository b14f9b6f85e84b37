"""The reference for feature_scaling.

The loss mean((X @ w - y)**2) / 2 has the gradient X.T @ (X @ w - y) / N, which is linear in w, and so
the same Hessian X.T @ X / N everywhere.
"""

import numpy as np


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = (X[0] == X).all(axis=0)  # its spread need not come out as exactly 0
    mean = np.where(constant, X[0], X.mean(axis=0))
    std = np.where(constant, 1.0, X.std(axis=0))
    return apply_scaling(X, mean, std), mean, std


def apply_scaling(X, mean, std):
    return np.subtract(X, mean) / std


def condition(X):
    X = np.asarray(X, dtype=float)
    curvatures = np.linalg.eigvalsh(X.T @ X)  # their ratio is the same without the 1/N
    smallest, largest = curvatures[0], curvatures[-1]
    return largest / smallest if smallest > 1e-12 * largest else np.inf


def direction(X, y, w):
    """Return N times the gradient, which points the same way."""
    return X.T @ (X @ w - y)


def gradient_angle(X, y, w, scale):
    X = np.asarray(X, dtype=float)
    before, after = direction(X, y, w), direction(X * scale, y, w)
    lengths = np.linalg.norm(before) * np.linalg.norm(after)
    if lengths == 0:
        return None
    cosine = before @ after / lengths
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))  # rounding may exceed 1
