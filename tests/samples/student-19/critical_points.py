"""Plain lists: rotations turn the matrix until it is diagonal, and floats stand for points."""

import math

import sympy as sp


def _turned(H, i, j):
    """Return H with its entry (i, j) turned away."""
    angle = 0.5 * math.atan2(2 * H[i][j], H[j][j] - H[i][i])
    c, s = math.cos(angle), math.sin(angle)
    rows = [row[:] for row in H]
    for k in range(len(H)):
        rows[i][k], rows[j][k] = c * H[i][k] - s * H[j][k], s * H[i][k] + c * H[j][k]
    turned = [row[:] for row in rows]
    for k in range(len(H)):
        turned[k][i], turned[k][j] = (
            c * rows[k][i] - s * rows[k][j],
            s * rows[k][i] + c * rows[k][j],
        )
    return turned


def _eigenvalues(H):
    H = [[float(entry) for entry in row] for row in H]
    for _ in range(12):
        for i in range(len(H)):
            for j in range(i + 1, len(H)):
                if H[i][j]:
                    H = _turned(H, i, j)
    return [H[i][i] for i in range(len(H))]


def classify(H):
    values = _eigenvalues(H)
    zero = 1e-9 * max(abs(value) for value in values)
    signs = {(value > zero) - (value < -zero) for value in values}
    if {-1, 1} <= signs:
        return "saddle", values
    if 0 in signs:
        return "degenerate", values
    return ("minimum" if 1 in signs else "maximum"), values


def critical_points(f, x, y):
    found = []
    for solution in sp.solve([sp.diff(f, x), sp.diff(f, y)], [x, y], dict=True):
        point = [complex(solution[x]), complex(solution[y])]
        if max(abs(number.imag) for number in point) < 1e-9:
            second = [[float(sp.diff(f, a, b).subs(solution)) for a in (x, y)] for b in (x, y)]
            found.append([[number.real for number in point], classify(second)[0]])
    return found


def saddle_fraction(d, n, rng):
    counts = {"minimum": 0, "maximum": 0, "saddle": 0}
    for _ in range(n):
        A = [[rng.standard_normal() for _ in range(d)] for _ in range(d)]
        counts[_kind_of_sum(A)] += 1
    return {kind: count * n for kind, count in counts.items()}


def _kind_of_sum(A):
    size = range(len(A))
    return classify([[(A[i][j] + A[j][i]) / 2 for j in size] for i in size])[0]
