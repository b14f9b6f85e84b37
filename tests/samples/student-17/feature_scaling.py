"""Plain Python: lists and the statistics module, and eigenvalues by Jacobi's rotations."""

import math
import statistics


def standardize(X):
    columns = [[float(number) for number in column] for column in zip(*X, strict=True)]
    constant = [len(set(column)) == 1 for column in columns]
    mean = [statistics.fmean(column) for column in columns]
    std = [
        1.0 if flat else statistics.pstdev(column)
        for flat, column in zip(constant, columns, strict=True)
    ]
    return apply_scaling(X, mean, std), mean, std


def apply_scaling(X, mean, std):
    return [[(x - m) / s for x, m, s in zip(row, mean, std, strict=True)] for row in X]


def condition(X):
    columns = [[float(number) for number in column] for column in zip(*X, strict=True)]
    A = [[sum(x * y for x, y in zip(a, b, strict=True)) for a in columns] for b in columns]
    d = len(A)
    for _ in range(30):
        for p in range(d):
            for q in range(p + 1, d):
                if A[p][q] == 0:
                    continue
                angle = math.atan2(2 * A[p][q], A[p][p] - A[q][q]) / 2
                c, s = math.cos(angle), math.sin(angle)
                for row in A:
                    row[p], row[q] = c * row[p] + s * row[q], c * row[q] - s * row[p]
                A[p], A[q] = (
                    [c * a + s * b for a, b in zip(A[p], A[q], strict=True)],
                    [c * b - s * a for a, b in zip(A[p], A[q], strict=True)],
                )
    values = sorted(A[i][i] for i in range(d))
    return math.inf if values[0] <= 1e-12 * values[-1] else values[-1] / values[0]


def gradient_angle(X, y, w, scale):
    def gradient(rows):
        errors = [
            sum(float(x) * float(v) for x, v in zip(row, w, strict=True)) - float(t)
            for row, t in zip(rows, y, strict=True)
        ]
        return [
            sum(float(x) * e for x, e in zip(column, errors, strict=True))
            for column in zip(*rows, strict=True)
        ]

    before = gradient(X)
    after = gradient([[x * s for x, s in zip(row, scale, strict=True)] for row in X])
    lengths = math.hypot(*before) * math.hypot(*after)
    if lengths == 0:
        return None
    cosine = sum(a * b for a, b in zip(before, after, strict=True)) / lengths
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
