"""Wrong: a fixed limit for zero, and matrices that are not symmetric."""

import numpy as np
import sympy as sp


def classify(H):
    """Return (kind, curvatures) for the symmetric matrix H."""
    values = np.linalg.eigvalsh(np.array(H, dtype=float))
    positive = np.any(values > 1e-9)
    negative = np.any(values < -1e-9)
    zero = np.any(np.abs(values) <= 1e-9)
    if positive and negative:
        return "saddle", values
    if zero:
        return "degenerate", values
    return ("minimum" if positive else "maximum"), values


def critical_points(f, x, y):
    """Return a list with a pair (point, kind) for each critical point of f."""
    hessian = sp.hessian(f, [x, y])
    points = []
    for s in sp.solve([sp.diff(f, x), sp.diff(f, y)], [x, y], dict=True):
        if s[x].is_real and s[y].is_real:
            H = np.array(hessian.subs(s).tolist(), dtype=float)
            points.append(((s[x], s[y]), classify(H)[0]))
    return points


def saddle_fraction(d, n, rng):
    """Return the share of each kind among n random matrices."""
    shares = {"minimum": 0.0, "maximum": 0.0, "saddle": 0.0}
    for _ in range(n):
        H = rng.standard_normal((d, d))
        kind = classify(H)[0]
        shares[kind] = shares[kind] + 1
    for kind in shares:
        shares[kind] = shares[kind] / n
    return shares
