"""F as what it is, a mean of scores times scores, in a class for each model."""

import numpy as np
from numpy.polynomial.hermite_e import hermegauss


class Normal:
    def __init__(self, sigma):
        self.sigma = float(sigma)

    def draws(self):
        u, chances = hermegauss(6)
        for point, chance in zip(u, chances / np.sqrt(2 * np.pi)):
            yield chance, np.array([point, point**2 - 1]) / self.sigma


class Logistic:
    def __init__(self, w, X):
        self.w, self.X = np.asarray(w, dtype=float), np.asarray(X, dtype=float)

    def draws(self):
        for x in self.X:
            for label in 0, 1:
                p = 1 / (1 + np.exp(-min(max(x @ self.w, -700.0), 700.0)))
                yield (p if label else 1 - p) / len(self.X), (label - p) * x


def information(model):
    return sum(chance * np.outer(score, score) for chance, score in model.draws())


def fisher_gaussian(sigma):
    return information(Normal(sigma))


def fisher_logistic(w, X):
    return information(Logistic(w, X))


def natural(F, g, damping=0.0):
    lower = np.linalg.cholesky(np.asarray(F, dtype=float) + np.diag([float(damping)] * len(g)))
    half = np.linalg.solve(lower, g)
    return np.linalg.solve(lower.T, half)


def angle(g, n):
    u, v = (np.array(vector, dtype=float) / np.linalg.norm(vector) for vector in (g, n))
    return np.rad2deg(2 * np.arctan2(np.linalg.norm(u - v), np.linalg.norm(u + v)))


def widest_gradient(F):
    U, sizes, _ = np.linalg.svd(F)
    return -(U[:, 0] * sizes[0] ** 0.5) - U[:, -1] * sizes[-1] ** 0.5
