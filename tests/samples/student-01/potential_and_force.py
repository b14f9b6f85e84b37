"""The flux along the own axes of D, one after the other; work as a difference of running sums."""

import numpy as np


def force(grad_U, x):
    point = np.fromiter(x, dtype=float)
    return np.zeros(point.size) - np.asarray(grad_U(point))


def flux(D, grad_c):
    grad_c = np.asarray(grad_c, dtype=float)
    if np.ndim(D) == 0:
        return grad_c * (-1.0 * np.float64(D))
    values, axes = np.linalg.eigh(np.asarray(D, dtype=float))
    flow = np.zeros(len(grad_c))
    for value, axis in zip(values, axes.T):
        flow -= value * np.dot(axis, grad_c) * axis
    return flow


def chemotaxis_path(grad_c, x0, speed, dt, steps):
    ways = np.zeros((steps + 1, len(x0)))
    ways[0] = x0
    for t in range(1, steps + 1):
        slope = np.asarray(grad_c(ways[:t].sum(axis=0)), dtype=float)
        with np.errstate(invalid="ignore"):
            unit = slope / np.linalg.norm(slope)
        ways[t] = speed * dt * np.nan_to_num(unit)
    return np.cumsum(ways, axis=0)


def work(force, path):
    path = np.asarray(path, dtype=float)
    sums = [0.0]
    for t, way in enumerate(np.diff(path, axis=0)):
        sums.append(sums[-1] + np.vdot(way, force(path[t : t + 2].mean(axis=0))))
    return sums[-1] - sums[0]
