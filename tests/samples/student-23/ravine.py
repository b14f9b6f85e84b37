"""Plain Python: lists and recursion."""

import math


def contraction(lr, curvatures):
    if len(curvatures) == 0:
        return []
    return [1 - float(curvatures[0]) / lr, *contraction(lr, curvatures[1:])]


def best_lr(curvatures):
    ordered = sorted(float(curvature) for curvature in curvatures)
    return 2 / (ordered[0] + ordered[-1])


def sign_flips(path, axis):
    if len(path) < 2:
        return 0
    a, b = path[0][axis], path[1][axis]
    return int(a < 0 < b or b < 0 < a) + sign_flips(path[1:], axis)


def ravine_report(curvatures, start, lr, tol, most):
    factors = contraction(lr, curvatures)
    wall = factors[list(curvatures).index(max(curvatures))]
    x, steps, flips = [float(number) for number in start], 0, 0
    standing = x[list(curvatures).index(max(curvatures))] != 0
    while True:
        if math.sqrt(sum(number * number for number in x)) <= tol:
            return [steps, flips, max(map(abs, factors))]
        if steps == most:
            return [None, flips, max(map(abs, factors))]
        x = [factor * number for factor, number in zip(factors, x, strict=True)]
        steps += 1
        flips += standing and wall < 0
