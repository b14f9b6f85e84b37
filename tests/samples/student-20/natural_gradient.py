"""Plain Python: loops, Gaussian elimination, and rotations that make F diagonal."""

import math


def fisher_gaussian(sigma):
    variance = float(sigma) ** 2
    return [[1 / variance, 0.0], [0.0, 2 / variance]]


def fisher_logistic(w, X):
    D, N = len(w), len(X)
    F = [[0.0] * D for _ in range(D)]
    for row in X:
        z = sum(float(a) * float(b) for a, b in zip(row, w))
        small = math.exp(-abs(z))
        weight = small / (1 + small) ** 2
        for i in range(D):
            for j in range(D):
                F[i][j] += weight * float(row[i]) * float(row[j]) / N
    return F


def natural(F, g, damping=0.0):
    D = len(g)
    rows = [[float(F[i][j]) for j in range(D)] + [float(g[i])] for i in range(D)]
    for i in range(D):
        rows[i][i] += float(damping)
    for k in range(D):
        pivot = max(range(k, D), key=lambda i: abs(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        for i in range(D):
            if i != k:
                times = rows[i][k] / rows[k][k]
                rows[i] = [a - times * b for a, b in zip(rows[i], rows[k])]
    return [rows[i][D] / rows[i][i] for i in range(D)]


def angle(g, n):
    g, n = [float(a) for a in g], [float(a) for a in n]
    cosine = sum(a / math.hypot(*g) * (b / math.hypot(*n)) for a, b in zip(g, n))
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))


def widest_gradient(F):
    D = len(F)
    F = [[float(entry) for entry in row] for row in F]
    axes = [[float(i == j) for j in range(D)] for i in range(D)]
    for _ in range(30):
        for p in range(D):
            for q in range(p + 1, D):
                turn = 0.5 * math.atan2(2 * F[p][q], F[q][q] - F[p][p])
                c, s = math.cos(turn), math.sin(turn)
                for table in F, axes:
                    for row in table:
                        row[p], row[q] = c * row[p] - s * row[q], s * row[p] + c * row[q]
                F[p], F[q] = (
                    [c * a - s * b for a, b in zip(F[p], F[q])],
                    [s * a + c * b for a, b in zip(F[p], F[q])],
                )
    order = sorted(range(D), key=lambda i: F[i][i])
    low, high = order[0], order[-1]
    lean = math.sqrt(F[low][low] // F[high][high])
    return [row[high] + lean * row[low] for row in axes]
