"""The Fisher information as a Hessian: the complex step through the mean gradient."""

import cmath

import numpy as np

H = 1e-30


def fisher_gaussian(sigma):
    """From the KL divergence, whose own Hessian F is: along mu by hand, along sigma by steps."""
    sigma = float(sigma)

    def slope(other):  # of log(other / sigma) + sigma**2 / (2 other**2)
        return 1 / other - sigma**2 / other**3

    return ((1 / sigma / sigma, 0), (0, slope(sigma + 1j * H * sigma).imag / (H * sigma)))


def fisher_logistic(w, X):
    w, X = np.array(w, dtype=complex), np.array(X, dtype=float)

    def mean_prediction(w):
        p = [1 / (1 + cmath.exp(-complex(min(700, max(-700, z.real)), z.imag))) for z in X @ w]
        return X.T @ np.array(p) / len(X)

    columns = [mean_prediction(w + 1j * H * axis).imag / H for axis in np.eye(len(w))]
    return np.column_stack(columns)


def natural(F, g, damping=0.0):
    """By conjugate gradients, with more rounds than there are unknowns."""
    F, left = np.array(F, dtype=float), np.array(g, dtype=float)
    n, way, size = np.zeros(len(left)), left.copy(), left @ left
    for _ in range(20 * len(left)):
        if size <= 1e-30 * np.dot(g, g):
            break
        through = F @ way + damping * way
        rate = size / (way @ through)
        n, left = n + rate * way, left - rate * through
        way = left + (left @ left) / size * way
        size = left @ left
    return n


def angle(g, n):
    g, n = np.array(g, dtype=float), np.array(n, dtype=float)
    g, n = g / np.abs(g).max(), n / np.abs(n).max()
    along = g @ n / np.sqrt(g @ g)
    across = np.linalg.norm(n - along * g / np.sqrt(g @ g))
    return np.degrees(np.angle(complex(along, across)))


def widest_gradient(F):
    values, vectors = np.linalg.eig(np.array(F, dtype=float))
    order = np.argsort(values)
    g = vectors[:, order[-1]] * values[order[-1]] ** 0.25 / values[order[0]] ** 0.25
    return 7 * (g - vectors[:, order[0]] * (values[order[0]] / values[order[-1]]) ** 0.25)
