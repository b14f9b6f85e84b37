"""One coordinate at a time: a column for each axis, and masks where it flips."""

import numpy as np


def _column(factor, number, most):
    column = np.empty(most + 1)
    column[0] = number
    column[1:] = factor
    return np.cumprod(column)


def contraction(lr, curvatures):
    return np.fromiter((1 - lr * curvature for curvature in curvatures), dtype=float)


def best_lr(curvatures):
    low = high = curvatures[0]
    for curvature in curvatures:
        if curvature < low:
            low = curvature
        elif curvature > high:
            high = curvature
    return 2.0 / (low + high)


def sign_flips(path, axis):
    along = np.take(path, axis, axis=1)
    down = (along[:-1] > 0) & (along[1:] < 0)
    up = (along[:-1] < 0) & (along[1:] > 0)
    return int((down | up).sum())


def ravine_report(curvatures, start, lr, tol, most):
    factors = contraction(lr, curvatures)
    columns = [_column(*pair, most) for pair in zip(factors, start, strict=True)]
    path = np.column_stack(columns)
    near = np.nonzero(np.sqrt((path**2).sum(axis=1)) <= tol)[0]
    steps = int(near.min()) if near.size else None
    shown = path[: most + 1 if steps is None else steps + 1]
    return [steps, sign_flips(shown, int(np.argmax(curvatures))), float(np.abs(factors).max())]
