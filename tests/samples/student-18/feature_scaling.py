"""Singular values, a named tuple, and the angle from the sides of a triangle."""

from typing import NamedTuple

import numpy as np


class Standardised(NamedTuple):
    Xs: np.ndarray
    mean: np.ndarray
    std: np.ndarray


def standardize(X):
    table = np.array(X, dtype=float)
    mean = np.average(table, axis=0)
    centred = table - mean
    std = np.sqrt(np.average(centred**2, axis=0))
    flat = std <= 1e-13 * np.abs(table).max(axis=0)
    std[flat] = 1
    centred[:, flat] = 0
    return Standardised(centred / std, mean, std)


def apply_scaling(X, mean, std):
    return np.divide(np.array(X) - np.array(mean), np.array(std))


def condition(X):
    rows, columns = np.shape(X)
    s = np.linalg.svd(X, compute_uv=False)
    if rows < columns or s[-1] ** 2 <= 1e-12 * s[0] ** 2:
        return float("inf")
    return float((s[0] / s[-1]) ** 2)


def gradient_angle(X, y, w, scale):
    X, y, w, scale = (np.array(argument, dtype=float) for argument in (X, y, w, scale))
    units = []
    for table in (X, X @ np.diag(scale)):
        slopes = (table @ w - y) @ table
        if not slopes.any():
            return None
        units.append(slopes / np.linalg.norm(slopes))
    one, other = units
    return np.rad2deg(2 * np.arctan2(np.linalg.norm(one - other), np.linalg.norm(one + other)))
