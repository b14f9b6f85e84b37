"""The tables of scores first, and equations solved by least squares and by QR."""

import numpy as np


def fisher_gaussian(sigma):
    half = np.diag([1.0, np.sqrt(2.0)]) / sigma
    return half.T @ half


def fisher_logistic(w, X):
    X = np.array(X, dtype=float)
    with np.errstate(over="ignore"):
        spread = 1 / (2 - np.cosh(np.dot(X, w) / 2))
    S = spread.reshape(-1, 1) * X
    return np.matmul(S.transpose(), S) / S.shape[0]


def natural(F, g, damping=0.0):
    Q, R = np.linalg.qr(F + damping * np.eye(len(F)))
    return np.linalg.lstsq(R, Q.T @ g, rcond=None)[0]


def angle(g, n):
    unit = [np.float64(vector) / np.linalg.norm(vector) for vector in (g, n)]
    cosine = np.vdot(*unit)
    if cosine >= 1:
        return 0
    if cosine <= -1:
        return 180
    return np.rad2deg(np.arccos(cosine))


def widest_gradient(F):
    """The widest g leans to the steepest axis as much as its n leans to the level one."""
    F = np.array(F, dtype=float)
    axes = np.linalg.eigh(F)[1][:, [0, -1]]
    (low, _), (_, high) = axes.T @ F @ axes
    return axes[:, 1:] @ [np.sqrt(high)] + axes[:, :1] @ [np.sqrt(low)]
