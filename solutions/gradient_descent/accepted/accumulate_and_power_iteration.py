"""itertools.accumulate for the path, and the power iteration for the steepest axis."""

from itertools import accumulate, repeat

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    start = np.array(x0, dtype=float)
    points = accumulate(repeat(grad, steps), lambda x, slope: x - lr * slope(x), initial=start)
    return np.stack(list(points))


def steps_to_reach(path, target, tol):
    target = np.array(target)
    return next((t for t, x in enumerate(path) if np.linalg.norm(x - target) <= tol), None)


def largest_stable_lr(H):
    H = np.array(H, dtype=float)
    v = np.random.default_rng(0).standard_normal(len(H))
    for _ in range(200):
        v = H @ v
        v /= np.linalg.norm(v)
    return 2 / (v @ H @ v)
