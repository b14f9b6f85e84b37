"""Wrong: crashes, for sympy's numbers go into numpy as they are."""

import numpy as np
import sympy as sp


def classify(H):
    """Return (kind, curvatures) for the symmetric matrix H."""
    curvatures = np.linalg.eigvalsh(np.array(H))
    limit = 1e-9 * np.max(np.abs(curvatures))
    if np.any(curvatures > limit) and np.any(curvatures < -limit):
        kind = "saddle"
    elif np.all(curvatures > limit):
        kind = "minimum"
    elif np.all(curvatures < -limit):
        kind = "maximum"
    else:
        kind = "degenerate"
    return kind, curvatures


def critical_points(f, x, y):
    """Return a list with a pair (point, kind) for each critical point of f."""
    fx = sp.diff(f, x)
    fy = sp.diff(f, y)
    points = []
    for s in sp.solve([fx, fy], [x, y], dict=True):
        if s[x].is_real and s[y].is_real:
            H = sp.Matrix([[fx.diff(x), fx.diff(y)], [fy.diff(x), fy.diff(y)]]).subs(s)
            kind, curvatures = classify(H)
            points.append(((s[x], s[y]), kind))
    return points


def saddle_fraction(d, n, rng):
    """Return the share of each kind among n random matrices."""
    kinds = []
    for _ in range(n):
        A = rng.standard_normal(size=(d, d))
        kinds.append(classify((A + A.T) / 2)[0])
    return {kind: kinds.count(kind) / n for kind in ["minimum", "maximum", "saddle"]}
