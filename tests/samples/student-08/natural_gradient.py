"""Recursion: rows halved, unknowns eliminated one by one, and a search for the widest angle."""
from math import acos, cos, degrees, pi, sin, tanh
import numpy as np

def fisher_gaussian(sigma):
    return [[sigma ** (-2.0), 0], [0, 2 * sigma ** (-2.0)]]

def total(rows, w):
    if len(rows) == 1:
        x = np.array(rows[0], dtype=float)
        return (1 - tanh(float(x @ w) / 2) ** 2) / 4 * np.outer(x, x)
    half = len(rows) // 2
    return total(rows[:half], w) + total(rows[half:], w)

def fisher_logistic(w, X):
    return (total(X, w) / len(X)).tolist()

def eliminated(F, g):
    if len(g) == 1:
        return [g[0] / F[0][0]]
    column = F[1:, 0] / F[0, 0]
    rest = eliminated(F[1:, 1:] - np.outer(column, F[0, 1:]), g[1:] - column * g[0])
    return [(g[0] - F[0, 1:] @ rest) / F[0, 0], *rest]

def natural(F, g, damping=0.0):
    return eliminated(np.array(F) + float(damping) * np.identity(len(g)), np.array(g, dtype=float))

def cosine(u, v):
    u, v = (np.array(one, dtype=float) / max(map(abs, one)) for one in (u, v))
    return float(u @ v / np.sqrt(u @ u * (v @ v)))

def angle(g, n):
    return degrees(acos(sorted((-1.0, cosine(g, n), 1.0))[1]))

def widest_gradient(F):
    axes = np.linalg.eigh(F)[1]

    def lean(turn):
        return cos(turn) * axes[-1, :] + sin(turn) * axes[:, 0]

    def search(low, high):
        if high - low < 1e-09:
            return lean(low)
        left, right = ((2 * low + high) / 3, (low + 2 * high) / 3)
        wider = cosine(lean(left), natural(F, lean(left))) < cosine(lean(right), natural(F, lean(right)))
        return search(low, right) if wider else search(left, high)
    return search(0.0, pi / 2)
