"""Wrong: reads the curvatures off the diagonal, and draws from numpy's own generator."""

import numpy as np
import sympy as sp


def classify(H):
    """Return (kind, curvatures) for the symmetric matrix H."""
    curvatures = np.diag(np.array(H, dtype=float))
    tolerance = 1e-9 * np.max(np.abs(curvatures))
    positive = np.sum(curvatures > tolerance)
    negative = np.sum(curvatures < -tolerance)
    if positive > 0 and negative > 0:
        return "saddle", curvatures
    if positive == len(curvatures):
        return "minimum", curvatures
    if negative == len(curvatures):
        return "maximum", curvatures
    return "degenerate", curvatures


def critical_points(f, x, y):
    """Return a list with a pair (point, kind) for each critical point of f."""
    points = []
    for s in sp.solve([sp.diff(f, x), sp.diff(f, y)], [x, y], dict=True):
        a, b = s[x], s[y]
        if a.is_real and b.is_real:
            fxx = sp.diff(f, x, x).subs({x: a, y: b})
            fxy = sp.diff(f, x, y).subs({x: a, y: b})
            fyy = sp.diff(f, y, y).subs({x: a, y: b})
            kind, _ = classify([[float(fxx), float(fxy)], [float(fxy), float(fyy)]])
            points.append(((float(a), float(b)), kind))
    return points


def saddle_fraction(d, n, rng):
    """Return the share of each kind among n random matrices."""
    minima = maxima = 0
    for _ in range(n):
        A = np.random.randn(d, d)
        ev = np.linalg.eigvalsh((A + A.T) / 2)
        minima += np.all(ev > 0)
        maxima += np.all(ev < 0)
    return {"minimum": minima / n, "maximum": maxima / n, "saddle": (n - minima - maxima) / n}
