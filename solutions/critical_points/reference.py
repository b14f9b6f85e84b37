"""The reference for critical_points."""

import numpy as np
import sympy as sp


def classify(H):
    curvatures = np.linalg.eigvalsh(H)
    zero = 1e-9 * np.max(np.abs(curvatures))
    rises = np.any(curvatures > zero)
    falls = np.any(curvatures < -zero)
    if rises and falls:
        return "saddle", curvatures
    if np.any(np.abs(curvatures) <= zero):
        return "degenerate", curvatures
    return "minimum" if rises else "maximum", curvatures


def critical_points(f, x, y):
    hessian = sp.hessian(f, (x, y))
    found = []
    for solution in sp.solve([f.diff(x), f.diff(y)], [x, y], dict=True):
        point = solution[x], solution[y]
        if all(number.is_real for number in point):
            kind, _ = classify(np.array(hessian.subs(solution), dtype=float))
            found.append((point, kind))
    return found


def saddle_fraction(d, n, rng):
    A = rng.standard_normal((n, d, d))
    curvatures = np.linalg.eigvalsh((A + A.swapaxes(1, 2)) / 2)
    rises = np.any(curvatures > 0, axis=1)
    falls = np.any(curvatures < 0, axis=1)
    return {
        "minimum": float(np.mean(~falls)),
        "maximum": float(np.mean(~rises)),
        "saddle": float(np.mean(rises & falls)),
    }
