"""Curvatures as roots of the characteristic polynomial, and Groebner bases for the points."""

import itertools

import numpy as np
import sympy as sp


def classify(H):
    H = np.array(H, dtype=float)
    scale = np.abs(H).max() or 1.0
    values = sorted(scale * root.real for root in np.roots(np.poly(H / scale)))
    values = [0.0] * (len(H) - len(values)) + values
    zero = 1e-9 * max(abs(value) for value in values)
    kinds = {
        "saddle": min(values) < -zero and max(values) > zero,
        "minimum": all(value > zero for value in values),
        "maximum": all(value < -zero for value in values),
        "degenerate": True,
    }
    return next(itertools.compress(kinds, kinds.values())), np.array(values)


def critical_points(f, x, y):
    basis = sp.groebner([f.diff(x), f.diff(y)], x, y, order="lex")
    if basis.exprs == [1]:
        return []
    found = []
    for solution in sp.solve(basis.exprs, [x, y], dict=True):
        if not any(value.has(sp.I) for value in solution.values()):
            fxx, fyy, fxy = (f.diff(*pair).subs(solution) for pair in ((x, x), (y, y), (x, y)))
            kind = classify([[fxx, fxy], [fxy, fyy]])[0]
            found.append(((float(solution[x]), float(solution[y])), kind))
    return found[::-1]


def saddle_fraction(d, n, rng):
    draws = rng.standard_normal(n * d * d).reshape(n, d, d)
    values = np.array([np.linalg.eigvalsh((A + A.T) / 2) for A in draws])
    return {
        "saddle": sum(values.min(axis=1) * values.max(axis=1) < 0) / n,
        "minimum": sum(values.min(axis=1) > 0) / n,
        "maximum": sum(values.max(axis=1) < 0) / n,
        "degenerate": 0.0,
    }
