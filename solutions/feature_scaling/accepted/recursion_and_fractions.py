"""Exact fractions for the sums, recursion over rows, and power iteration for the two curvatures."""

import math
from fractions import Fraction

import numpy as np


def total(numbers):
    """Add numbers without rounding, one half and then the other."""
    if len(numbers) == 1:
        return Fraction(float(numbers[0])) if not isinstance(numbers[0], Fraction) else numbers[0]
    middle = len(numbers) // 2
    return total(numbers[:middle]) + total(numbers[middle:])


def standardize(X):
    scaled, means, stds = [], [], []
    for column in np.array(X, dtype=float).T:
        mean = total(list(column)) / len(column)
        away = [Fraction(float(number)) - mean for number in column]
        std = math.sqrt(total([a * a for a in away]) / len(column)) or 1.0
        scaled.append([float(a) / std for a in away])
        means.append(float(mean))
        stds.append(std)
    return list(zip(*scaled, strict=True)), tuple(means), tuple(stds)


def apply_scaling(X, mean, std):
    def rest(rows):
        if not len(rows):
            return []
        row = [float((x - m) / s) for x, m, s in zip(rows[0], mean, std, strict=True)]
        return [row, *rest(rows[1:])]

    return rest(X)


def condition(X):
    X = np.array(X, dtype=float)
    H = X.T @ X
    values = np.abs(np.linalg.eigvals(H))
    small, large = min(values), max(values)
    if small <= 1e-12 * large:
        return math.inf
    return np.float64(large / small)


def gradient_angle(X, y, w, scale):
    def slopes(factors):
        rows = [[Fraction(float(x)) * f for x, f in zip(row, factors, strict=True)] for row in X]
        errors = [
            sum(x * Fraction(float(v)) for x, v in zip(row, w, strict=True)) - Fraction(float(t))
            for row, t in zip(rows, y, strict=True)
        ]
        return [
            sum(x * e for x, e in zip(column, errors, strict=True))
            for column in zip(*rows, strict=True)
        ]

    one = slopes([Fraction(1)] * len(scale))
    other = slopes([Fraction(float(s)) for s in scale])
    squares = [sum(slope * slope for slope in part) for part in (one, other)]
    if 0 in squares:
        return None
    dot = sum(a * b for a, b in zip(one, other, strict=True))
    share = math.sqrt(dot * dot / (squares[0] * squares[1]))
    return [math.degrees(math.acos(math.copysign(min(1.0, share), dot)))]
