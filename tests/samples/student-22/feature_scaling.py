"""A frozen class that knows how to scale, and QR: X = QR has the Hessian R.T R / N."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Scaler:
    mean: np.ndarray
    std: np.ndarray

    @classmethod
    def fit(cls, X: np.ndarray) -> Scaler:
        """Learn from a table."""
        X = X.astype(float)
        flat = np.ptp(X, axis=0) == 0
        return cls(X.mean(axis=0), np.where(flat, 1, X.std(axis=0)))

    def __call__(self, X: np.ndarray) -> np.ndarray:
        """Scale rows."""
        return (X - self.mean) / self.std


def standardize(X):
    X = np.array(X)
    scaler = Scaler.fit(X)
    return [scaler(X), scaler.mean, scaler.std]


def apply_scaling(X, mean, std):
    return Scaler(np.array(mean), np.array(std))(np.array(X))


def condition(X):
    R = np.linalg.qr(np.array(X, dtype=float))[1]
    if R.shape[0] < R.shape[1]:
        return np.inf
    kappa = np.linalg.cond(R) ** 2
    return kappa if not kappa < 1e12 else np.inf


def gradient_angle(X, y, w, scale):
    class Loss:
        def __init__(self, X):
            self.X = X

        def gradient(self):
            return np.mean(self.X * (self.X @ w - y)[:, None], axis=0)

    X = np.array(X, dtype=float)
    u, v = (Loss(X * np.array(factor)).gradient() for factor in (1, scale))
    if not np.any(u) or not np.any(v):
        return None
    size = np.sqrt(np.sum(u**2) * np.sum(v**2))
    return np.arccos(np.clip(np.sum(u * v) / size, -1.0, 1.0)) * 180 / np.pi
