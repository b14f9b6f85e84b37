"""Means and spreads updated row by row, and a gradient that is a sum over examples."""
from functools import reduce
import numpy as np

def standardize(X):

    def take(state, row):
        count, mean, squares = state
        row = np.array(row, dtype=float)
        step = row - mean
        mean = mean + step / (count + 1)
        return (count + 1, mean, squares + step * (row - mean))
    first = np.array(X[0], dtype=float)
    count, mean, squares = reduce(take, X[1:], (1, first, np.zeros(len(first))))
    std = np.sqrt(squares / count)
    std[squares == 0] = 1
    return (np.array([(row - mean) / std for row in X]), mean, std)

def apply_scaling(X, mean, std):
    weights, shift = (1 / np.array(std), np.array(mean) / np.array(std))
    return X * weights - shift

def condition(X):
    X = np.array(X, dtype=float)
    H = sum((np.outer(row, row) for row in X))
    values = np.linalg.svd(H, compute_uv=False, hermitian=True)
    with np.errstate(divide='ignore'):
        kappa = values[0] / values[-1]
    return kappa if kappa < 1000000000000.0 else np.inf

def gradient_angle(X, y, w, scale):
    w, scale = (np.asarray(scale), np.asarray(scale))
    before = after = np.zeros(len(w))
    for row, target in zip(X, y, strict=True):
        row = np.asarray(row)
        before = before + row * (row @ w - target)
        after = after + row * scale * (row * scale @ w - target)
    if not np.any(before) or not np.any(after):
        return None
    a = before * np.linalg.norm(after)
    b = after * np.linalg.norm(before)
    return np.array([np.degrees(2 * np.arctan2(np.linalg.norm(a - b), np.linalg.norm(a + b)))])
