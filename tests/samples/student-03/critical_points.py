"""Right: loops and prints, one number at a time."""

import numpy as np
import sympy as sp


def classify(H):
    """Return (kind, curvatures) for the symmetric matrix H."""
    matrix = np.array(H, dtype=float)
    curvatures = np.linalg.eigvalsh(matrix)
    largest = 0
    for c in curvatures:
        if abs(c) > largest:
            largest = abs(c)
    positive = 0
    negative = 0
    zero = 0
    for c in curvatures:
        if abs(c) <= 1e-9 * largest:
            zero = zero + 1
        elif c > 0:
            positive = positive + 1
        else:
            negative = negative + 1
    if positive > 0 and negative > 0:
        kind = "saddle"
    elif zero > 0:
        kind = "degenerate"
    elif positive > 0:
        kind = "minimum"
    else:
        kind = "maximum"
    return kind, curvatures


def critical_points(f, x, y):
    """Return a list with a pair (point, kind) for each critical point of f."""
    slope_x = sp.diff(f, x)
    slope_y = sp.diff(f, y)
    fxx = sp.diff(slope_x, x)
    fxy = sp.diff(slope_x, y)
    fyx = sp.diff(slope_y, x)
    fyy = sp.diff(slope_y, y)
    solutions = sp.solve([slope_x, slope_y], [x, y], dict=True)
    print("solutions:", solutions)
    answer = []
    for s in solutions:
        px = s[x]
        py = s[y]
        if px.is_real and py.is_real:
            H = [
                [fxx.subs({x: px, y: py}), fxy.subs({x: px, y: py})],
                [fyx.subs({x: px, y: py}), fyy.subs({x: px, y: py})],
            ]
            H = np.array(H, dtype=float)
            kind, curvatures = classify(H)
            print("point", px, py, "is a", kind)
            answer.append(((px, py), kind))
    return answer


def saddle_fraction(d, n, rng):
    """Return the share of each kind among n random matrices."""
    minima = 0
    maxima = 0
    saddles = 0
    for k in range(n):
        A = np.zeros((d, d))
        for i in range(d):
            for j in range(d):
                A[i][j] = rng.standard_normal()
        H = (A + A.T) / 2
        kind, curvatures = classify(H)
        if kind == "minimum":
            minima = minima + 1
        if kind == "maximum":
            maxima = maxima + 1
        if kind == "saddle":
            saddles = saddles + 1
    result = {}
    result["minimum"] = minima / n
    result["maximum"] = maxima / n
    result["saddle"] = saddles / n
    print(result)
    return result
