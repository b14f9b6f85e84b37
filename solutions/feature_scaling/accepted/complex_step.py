"""The gradient by the complex step, and the curvatures as roots of the characteristic polynomial."""

import numpy as np


def standardize(X):
    X = np.asarray(X, dtype=complex).real
    low, high = X.min(axis=0), X.max(axis=0)
    mean = low + np.mean(X - low, axis=0)
    std = np.array([np.std(column) if a < b else 1 for column, a, b in zip(X.T, low, high)])  # noqa: B905
    return (X - mean) / std, mean, std


def apply_scaling(X, mean, std):
    X = np.array(X, dtype=float)
    for j in range(X.shape[1]):
        X[:, j] = (X[:, j] - mean[j]) / std[j]
    return X


def condition(X):
    X = np.array(X, dtype=float)
    X = X / np.abs(X).max()
    if np.linalg.matrix_rank(X, tol=1e-6 * np.linalg.norm(X, ord=2)) < X.shape[1]:
        return np.inf
    H = X.T @ X
    large = np.linalg.norm(H, ord=2)
    return large * np.linalg.norm(np.linalg.inv(H), ord=2)


def gradient_angle(X, y, w, scale):
    def loss(v, table):
        return np.mean((table @ v - np.asarray(y)) ** 2) / 2

    def slopes(table):
        step = 1e-30j
        return np.array([loss(w + step * axis, table).imag for axis in np.eye(len(w))]) * 1e30

    before, after = slopes(np.array(X)), slopes(np.array(X) * scale)
    if not before.any() or not after.any():
        return None
    cosine = before.dot(after) / np.sqrt(before.dot(before)) / np.sqrt(after.dot(after))
    return float(np.degrees(np.arccos(min(1, max(-1, cosine)))))
