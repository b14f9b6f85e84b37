"""Products by einsum, the inverse of F, and the roots of F by its eigenvectors."""

import numpy as np


def fisher_gaussian(sigma):
    return np.array([[1, 0], [0, 2]]) * np.float64(sigma) ** -2.0


def fisher_logistic(w, X):
    z = np.einsum("nd,d->n", X, w)
    p = 1 / (1 + np.exp(-np.clip(z, -700, 700)))
    return np.einsum("n,ni,nj->ij", p - p**2, X, X) / np.size(z)


def natural(F, g, damping=0.0):
    damped = np.array(F, dtype=float)
    damped[np.diag_indices_from(damped)] += damping
    return np.einsum("ij,j->i", np.linalg.inv(damped), g)


def angle(g, n):
    lengths = [np.sqrt(np.einsum("i,i", *[np.array(vector, dtype=float)] * 2)) for vector in (g, n)]
    cosine = np.einsum("i,i", np.array(g) / lengths[0], np.array(n) / lengths[1])
    return np.array(180 / np.pi * np.arccos(min(1, max(-1, cosine))))


def widest_gradient(F):
    eigenvalues, axes = np.linalg.eigh(F)
    root = np.einsum("ik,k,jk->ij", axes, np.sqrt(eigenvalues), axes)
    return np.einsum("ij,j->i", root, axes[:, 0] - axes[:, -1])
