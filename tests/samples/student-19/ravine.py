"""All points by powers of the factors, then the first near one."""

import numpy as np


def contraction(lr, curvatures):
    return np.ones(len(curvatures)) - np.multiply(lr, curvatures)


def best_lr(curvatures):
    return 1 / np.mean([np.min(curvatures), np.max(curvatures)])


def sign_flips(path, axis):
    signs = np.sign(np.array(path, dtype=float)).T[axis]
    return np.count_nonzero(np.abs(np.diff(signs)) == 2)


def ravine_report(curvatures, start, lr, tol, most):
    factors = contraction(lr, curvatures)
    path = np.array(start) + np.vander(factors, most + 1, increasing=True).T
    near = np.hypot.reduce(path, axis=1) <= tol
    steps = int(np.argmax(near)) if near.any() else None
    end = most if steps is None else steps
    axis = np.argsort(-np.array(curvatures), kind="stable")[0]
    return steps, sign_flips(path[: end + 1], axis), np.linalg.norm(factors, np.inf)
