"""Fractions add up without rounding and are rounded at each row; heapq finds the first near row."""

import heapq
from fractions import Fraction

import numpy as np


def _moved(number, slope, lr):
    return float(Fraction(float(number)) - Fraction(float(lr)) * Fraction(float(slope)))


def gradient_descent(grad, x0, lr, steps):
    path = {0: np.array([float(number) for number in x0])}
    for t in range(steps):
        slope = grad(path[t])
        path[t + 1] = np.array([_moved(*pair, lr) for pair in zip(path[t], slope, strict=True)])
    return list(path.values())


def steps_to_reach(path, target, tol):
    def square(row):
        sides = (Fraction(float(a)) - Fraction(float(b)) for a, b in zip(row, target, strict=True))
        return sum(side**2 for side in sides)

    near = [t for t, row in enumerate(path) if square(row) <= Fraction(float(tol)) * 2]
    first = heapq.nsmallest(1, near)
    return np.int64(first[0]) if first else None


def largest_stable_lr(H):
    borders = 2 * np.linalg.eigvalsh(np.linalg.inv(H))
    return borders[0]
