"""Sums written with einsum, and the condition number from H and its inverse."""

import numpy as np


def standardize(X):
    X = np.array(X, dtype=np.float64)
    varies = np.any(X[:1] != X, axis=0)
    mean = X[0] + np.einsum("nd->d", X % X[0]) / len(X)
    away = X - mean
    std = np.sqrt(np.einsum("nd,nd->d", away, away) / len(X))
    std = std * varies + ~varies
    return away * varies / std, mean, std


def apply_scaling(X, mean, std):
    away = np.asarray(X) - np.asarray(mean)
    return np.einsum("nd,d->nd", away, np.reciprocal(np.array(std, dtype=float)))


def condition(X):
    H = np.einsum("ni,nj->ij", X, X) / len(X)
    curvatures, _ = np.linalg.eigh(H)
    flat = curvatures.min() <= curvatures.max() * 1e-12
    return np.array(np.inf if flat else curvatures.max() / curvatures.min())


def gradient_angle(X, y, w, scale):
    X, scale = np.array(X, dtype=float), np.array(scale, dtype=float)
    scales = np.stack([np.ones(len(scale)), scale])
    errors = np.einsum("nd,kd,d->kn", X, scales, np.array(w)) - np.array(y)
    before, after = np.einsum("nd,kd,kn->kd", X, scales, errors)
    lengths = np.linalg.norm(before), np.linalg.norm(after)
    if 0 in lengths:
        return None
    along = before @ after / lengths[0]
    across = np.linalg.norm(after - along * before / lengths[0])
    return np.degrees(np.arctan2(across, along))
