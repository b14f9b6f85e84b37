"""Wrong: any zero makes a point degenerate, also beside both signs."""

import numpy as np
import sympy as sp


def classify(H):
    """Return (kind, curvatures) for the symmetric matrix H."""
    ev = np.linalg.eigvalsh(np.array(H, dtype=float))
    size = np.abs(ev)
    if (size <= 1e-9 * size.max()).any():
        return "degenerate", ev
    if (ev > 0).all():
        return "minimum", ev
    if (ev < 0).all():
        return "maximum", ev
    return "saddle", ev


def critical_points(f, x, y):
    """Return a list with a pair (point, kind) for each critical point of f."""
    gradient = [sp.diff(f, x), sp.diff(f, y)]
    result = []
    for s in sp.solve(gradient, [x, y], dict=True):
        if not (s[x].is_real and s[y].is_real):
            continue
        H = [[sp.diff(g, v).subs(s) for v in (x, y)] for g in gradient]
        result.append(((s[x], s[y]), classify(np.array(H, dtype=float))[0]))
    return result


def saddle_fraction(d, n, rng):
    """Return the share of each kind among n random matrices."""
    count = {"minimum": 0, "maximum": 0, "saddle": 0}
    for _ in range(n):
        A = rng.standard_normal((d, d))
        kind, _curvatures = classify((A + A.T) / 2)
        count[kind] += 1
    return {kind: number / n for kind, number in count.items()}
