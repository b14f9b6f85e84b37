"""Draws each entry of the symmetric matrix once, with the spread that the average of two has."""

import math
from collections import Counter

import numpy as np
import sympy as sp


def classify(H):
    # lowered until it falls every way, a matrix has its curvatures as singular values
    H = np.array(H, dtype=float)
    lowered = H - np.linalg.norm(H) * 1.5 * np.eye(len(H))
    sizes = np.linalg.svd(lowered, compute_uv=False)
    curvatures = 1.5 * np.linalg.norm(H) - sizes
    zero = 1e-9 * max(map(abs, curvatures))
    up = any(value > zero for value in curvatures)
    down = any(value < -zero for value in curvatures)
    flat = any(abs(value) <= zero for value in curvatures)
    match (up, down, flat):
        case (True, True, _):
            return "saddle", curvatures
        case (_, _, True):
            return "degenerate", curvatures
        case (True, False, False):
            return "minimum", curvatures
    return "maximum", curvatures


def critical_points(f, x, y):
    gradient = [sp.diff(f, letter) for letter in (x, y)]
    real = sp.symbols("a b", real=True)
    renamed = [slope.subs(dict(zip((x, y), real))) for slope in gradient]
    found = {}
    for solution in sp.solve(renamed, real, dict=True):
        point = tuple(solution[letter] for letter in real)
        second = [[s.diff(letter).subs(solution) for letter in real] for s in renamed]
        found[point] = classify([[float(entry) for entry in row] for row in second])[0]
    return list(found.items())


def saddle_fraction(d, n, rng):
    counts = Counter(_draw_kind(d, rng) for _ in range(n))
    return {kind: counts[kind] / n for kind in ("minimum", "maximum", "saddle")}


def _draw_kind(d, rng):
    H = np.diag(rng.standard_normal(d))
    rows, columns = np.triu_indices(d, 1)
    H[rows, columns] = rng.normal(0, math.sqrt(0.5), size=len(rows))
    H[columns, rows] = H[rows, columns]
    curvatures = np.linalg.eigvalsh(H)
    return "minimum" if curvatures[0] > 0 else "maximum" if curvatures[-1] < 0 else "saddle"
