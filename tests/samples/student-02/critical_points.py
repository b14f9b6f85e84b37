"""Right: counts the signs, and takes points as floats."""

from collections import Counter

import numpy as np
import sympy as sp


def classify(H):
    """Return (kind, curvatures) for the symmetric matrix H."""
    values = [float(v) for v in np.linalg.eigvalsh(np.array(H, dtype=float))]
    limit = 1e-9 * max(abs(v) for v in values)
    up = sum(v > limit for v in values)
    down = sum(v < -limit for v in values)
    if up and down:
        kind = "saddle"
    elif up == len(values):
        kind = "minimum"
    elif down == len(values):
        kind = "maximum"
    else:
        kind = "degenerate"
    return kind, values


def critical_points(f, x, y):
    """Return a list with a pair (point, kind) for each critical point of f."""
    fx, fy = sp.diff(f, x), sp.diff(f, y)
    second = sp.lambdify(
        (x, y), [[sp.diff(fx, x), sp.diff(fx, y)], [sp.diff(fy, x), sp.diff(fy, y)]]
    )
    points = []
    for a, b in _solutions(fx, fy, x, y):
        points.append(((a, b), classify(second(a, b))[0]))
    return points


def _solutions(fx, fy, x, y):
    for solution in sp.solve([fx, fy], [x, y], dict=True):
        a, b = complex(solution[x]), complex(solution[y])
        if abs(a.imag) < 1e-12 and abs(b.imag) < 1e-12:
            yield a.real, b.real


def saddle_fraction(d, n, rng):
    """Return the share of each kind among n random matrices."""
    counts = Counter()
    for _ in range(n):
        A = rng.normal(size=(d, d))
        counts[classify((A + A.T) / 2)[0]] += 1
    return {kind: counts[kind] / n for kind in ("minimum", "maximum", "saddle")}
