"""A class holds the curvatures; sets are built from sympy's resultant, and named tuples returned."""

from typing import NamedTuple

import numpy as np
import sympy as sp


class Classified(NamedTuple):
    kind: str
    curvatures: list


class Curvatures:
    def __init__(self, H, tolerance=1e-9):
        self.values = [float(value) for value in np.linalg.eigvalsh(np.array(H, dtype=float))][::-1]
        self.zero = tolerance * max(abs(self.values[0]), abs(self.values[-1]))

    @property
    def kind(self):
        highest, lowest = self.values[0], self.values[-1]
        if highest > self.zero and lowest < -self.zero:
            return "saddle"
        if lowest <= self.zero:
            return "minimum"
        if highest < -self.zero:
            return "maximum"
        return "degenerate"


def classify(H):
    curvatures = Curvatures(H)
    return Classified(curvatures.kind, curvatures.values)


def critical_points(f, x, y):
    """Eliminate y, then put each real x back in."""
    along_x, along_y = f.diff(x), f.diff(y)
    found = set()
    for a in _roots(sp.resultant(along_x, along_y, y), x):
        curve = sp.expand(along_y.subs(x, a)) or sp.expand(along_x.subs(x, a))
        for b in _roots(curve, y):
            if along_x.subs({x: a, y: b}) == 0:
                found.add((a, b))
    H = sp.hessian(f, (x, y))
    return [(point, Curvatures(H.subs(dict(zip((x, y), point)))).kind) for point in found]


def _roots(polynomial, letter):
    return set(sp.Poly(polynomial, letter).real_roots()) if polynomial.has(letter) else set()


def saddle_fraction(d, n, rng):
    matrices = ((A + A.T) / 2 for A in (rng.standard_normal((d, d)) for _ in range(n)))
    kinds = [Curvatures(H, 0).kind for H in matrices]
    return {
        kind: np.mean([kind == one for one in kinds]) for kind in ("minimum", "maximum", "saddle")
    }
