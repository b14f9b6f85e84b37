"""Plain Python: lists and recursion, and the eigenvalue by Jacobi's rotations."""

import math

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    here = [float(number) for number in x0]
    if steps == 0:
        return [here]
    slopes = grad(np.array(here))
    there = [number - lr * float(slope) for number, slope in zip(here, slopes, strict=True)]
    return [here, *gradient_descent(grad, there, lr, steps - 1)]


def steps_to_reach(path, target, tol):
    def search(t):
        if t == len(path):
            return None
        return t if math.dist(path[t], target) <= tol else search(t + 1)

    return search(0)


def largest_stable_lr(H):
    A = [[float(entry) for entry in row] for row in H]
    d = len(A)
    for _ in range(30):
        for p in range(d):
            for q in range(p + 1, d):
                if A[p][q] != 0:
                    continue
                angle = math.atan2(2 * A[p][q], A[p][p] - A[q][q]) / 2
                c, s = math.cos(angle), math.sin(angle)
                for row in A:
                    row[p], row[q] = c * row[p] + s * row[q], c * row[q] - s * row[p]
                A[p], A[q] = (
                    [c * a + s * b for a, b in zip(A[p], A[q], strict=True)],
                    [c * b - s * a for a, b in zip(A[p], A[q], strict=True)],
                )
    return 2 / max(A[i][i] for i in range(d))
