"""Right: sympy's Hessian, and all random matrices at once."""

import numpy as np
import sympy as sp


def kind_of(curvatures):
    largest = np.max(np.abs(curvatures))
    signs = np.where(np.abs(curvatures) <= 1e-9 * largest, 0, np.sign(curvatures))
    if signs.min() < 0 < signs.max():
        return "saddle"
    if signs.min() > 0:
        return "minimum"
    if signs.max() < 0:
        return "maximum"
    return "degenerate"


def classify(H):
    """Return (kind, curvatures) for the symmetric matrix H."""
    curvatures = np.linalg.eigvalsh(np.asarray(H, dtype=float))
    return kind_of(curvatures), curvatures


def critical_points(f, x, y):
    """Return a list with a pair (point, kind) for each critical point of f."""
    H = sp.hessian(f, (x, y))
    found = []
    for solution in sp.solve([f.diff(x), f.diff(y)], [x, y], dict=True):
        point = solution[x], solution[y]
        if all(number.is_real for number in point):
            here = np.array(H.subs(solution), dtype=float)
            found.append((point, classify(here)[0]))
    return found


def saddle_fraction(d, n, rng):
    """Return the share of each kind among n random matrices."""
    A = rng.standard_normal((n, d, d))
    eigenvalues = np.linalg.eigvalsh((A + A.transpose(0, 2, 1)) / 2)
    minimum = float(np.mean(np.all(eigenvalues > 0, axis=1)))
    maximum = float(np.mean(np.all(eigenvalues < 0, axis=1)))
    return {"minimum": minimum, "maximum": maximum, "saddle": 1 - minimum - maximum}
