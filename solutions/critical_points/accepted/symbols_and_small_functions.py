"""The test of the second derivatives by the letters, and one matrix at a time."""

import numpy as np
import sympy as sp


def classify(H):
    curvatures = np.linalg.eigvalsh(np.array(H, dtype=float))
    zero = 1e-9 * abs(curvatures).max()
    positive = sum(curvatures > zero)
    negative = sum(curvatures < -zero)
    if positive and negative:
        kind = "saddle"
    elif positive == len(curvatures):
        kind = "minimum"
    elif negative == len(curvatures):
        kind = "maximum"
    else:
        kind = "degenerate"
    return kind, curvatures


def critical_points(f, x, y):
    fx, fy = sp.diff(f, x), sp.diff(f, y)
    fxx, fxy, fyy = sp.diff(fx, x), sp.diff(fx, y), sp.diff(fy, y)
    points = []
    for a, b in _pairs(fx, fy, x, y):
        here = {x: a, y: b}
        D = (fxx * fyy - fxy**2).subs(here)
        trace = (fxx + fyy).subs(here)
        if D < 0:
            kind = "saddle"
        elif D == 0:
            kind = "degenerate"
        else:
            kind = "minimum" if trace > 0 else "maximum"
        points.append(((a, b), kind))
    return points


def _pairs(fx, fy, x, y):
    return [(one[x], one[y]) for one in sp.solve([fx, fy], [x, y], dict=True) if _real(one)]


def _real(solution):
    return all(value.is_real for value in solution.values())


def saddle_fraction(d, n, rng):
    kinds = []
    for _ in range(n):
        A = rng.standard_normal((d, d))
        kinds.append(classify((A + A.T) / 2)[0])
    return {name: kinds.count(name) / n for name in ("minimum", "maximum", "saddle")}
