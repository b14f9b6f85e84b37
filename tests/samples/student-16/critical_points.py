"""No loop over matrices: signs are added up along an axis, and shares come from one comparison."""

import numpy as np
import sympy as sp


def classify(H):
    values = np.linalg.eigh(np.asarray(H, dtype=np.float64)).eigenvalues
    signs = np.sign(np.where(np.abs(values) <= 1e-9 * np.abs(values).max(), 0, values))
    table = {(1, 1): "minimum", (-1, -1): "maximum", (-1, 1): "saddle"}
    return table.get((signs.min(), signs.max()), "degenerate"), values


def critical_points(f, x, y):
    letters = sp.Matrix([x, y])
    gradient = sp.Matrix([f]).jacobian(letters)
    second = sp.lambdify((x, y), gradient.jacobian(letters), "numpy")
    solutions = sp.solve(list(gradient), [x, y], dict=True)
    points = np.array([[s[x], s[y]] for s in solutions], dtype=complex).reshape(-1, 2)
    points = points[np.all(points.imag == 0, axis=1)].real
    return [(point, classify(second(*point))[0]) for point in points]


def saddle_fraction(d, n, rng):
    A = rng.normal(0.0, 1.0, size=(n, d, d))
    signs = np.sign(np.linalg.eigvalsh(A + np.einsum("nij->nji", A))).sum(axis=1)
    share = {"minimum": np.mean(signs == d), "maximum": np.mean(signs == -d)}
    share["saddle"] = 1 - share["minimum"] - share["maximum"]
    return share
