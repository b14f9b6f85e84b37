"""Draws with the matrices along the last axis, from a child of the generator."""

import numpy as np
import sympy as sp


def classify(H):
    values = np.linalg.eigvals(np.array(H, dtype=float)).real
    scale = np.max(np.abs(values))
    if scale == 0:
        return "degenerate", values
    up, down = values / scale > 1e-9, values / scale < -1e-9
    if up.any():
        if down.any():
            return "saddle", values
        return "minimum" if up.all() else "degenerate", values
    return "maximum" if down.all() else "degenerate", values


def critical_points(f, x, y):
    H = sp.hessian(f, (x, y))
    tests = (("minimum", "is_positive_definite"), ("maximum", "is_negative_definite"))
    found = []
    for point in sp.nonlinsolve([f.diff(x), f.diff(y)], [x, y]):
        if all(number.is_real for number in point):
            here = H.subs(dict(zip((x, y), point)))
            kind = "saddle" if here.is_indefinite else "degenerate"
            kind = next((word for word, test in tests if getattr(here, test)), kind)
            found.append((point, kind))
    return tuple(found)


def saddle_fraction(d, n, rng):
    (child,) = rng.spawn(1)
    A = child.standard_normal((d, d, n))
    H = np.moveaxis(A + A.swapaxes(0, 1), -1, 0) / np.sqrt(2)
    values = np.linalg.eigvalsh(H)
    lowest, highest = values[:, 0], values[:, -1]
    minimum, maximum = np.mean(lowest > 0), np.mean(highest < 0)
    return {"minimum": minimum, "maximum": maximum, "saddle": np.mean(lowest * highest < 0)}
